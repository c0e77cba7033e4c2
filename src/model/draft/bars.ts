import type { Rational } from "../../number/rational.js";
import type { MinimumDocument } from "../document/criteria.js";
import type { Path } from "../issues.js";
import type { Draft } from "./draft.js";
import { isRelative } from "./method.js";
import { isFull, isLeaf, type Node, withThoseInside } from "./tree.js";
import { effectiveWeights, isWeighed, outOfFor } from "./weights.js";

/** A published minimum: of a criterion, or of the total. */
export interface Bar {
  readonly path: Path;
  /** The criterion, or "total". */
  readonly of: string;
  readonly type: Node["type"] | "total";
  readonly minimum: MinimumDocument;
  /** The points there are to win; undefined where they cannot be told. */
  readonly weight: Rational | undefined;
  /** The rule that gives no points for the price that this minimum stands at, where one does. */
  readonly unweighed: string | undefined;
  /** Whether it stands at a group whose points come from a method of its own. */
  readonly scaled: boolean;
  /** Whether other bids can move the points; undefined where that cannot be told. */
  readonly moved: boolean | undefined;
}

export function barsIn(draft: Draft): Bar[] {
  const bars: Bar[] = draft.trees.flatMap((tree) => {
    const weights = effectiveWeights(draft, tree);
    return tree.nodes.flatMap((node) => barAt(draft, node, weights.get(node)));
  });
  const { minimum } = draft.tender;
  if (minimum === undefined) return bars;
  const weight = draft.lacks.has("outOf") ? undefined : outOfFor(draft, undefined);
  const path: Path = ["tender", "minimum"];
  return [
    ...bars,
    { path, of: "total", type: "total", minimum, weight, unweighed: undefined, scaled: false, moved: true },
  ];
}

function barAt(draft: Draft, node: Node, weight: Rational | undefined): Bar[] {
  const minimum = "minimum" in node.document ? node.document.minimum : undefined;
  if (minimum === undefined) return [];
  const isUnweighed = node.type === "price" && draft.rule?.weighsPrice === false;
  return [
    {
      path: [...node.path, "minimum"],
      of: node.id,
      type: node.type,
      minimum,
      weight,
      unweighed: isUnweighed ? draft.rule?.kind : undefined,
      scaled: isScaled(node),
      moved: isMoved(draft, node, minimum.on === "raw"),
    },
  ];
}

const isScaled = ({ type, document }: Node): boolean =>
  type === "group" && "method" in document && document.method !== undefined;

/** Whether a leaf or a group that is looked at has a method which looks at other bids; of a raw group only its parts. */
function isMoved(draft: Draft, node: Node, raw: boolean): boolean | undefined {
  if (draft.rule === undefined) return undefined;
  const looked = withThoseInside(node)
    .filter((each) => each.type !== "requirement" && !(raw && each === node))
    .filter((each) => !isLeaf(each) || isWeighed(draft, each));
  if (looked.some((each) => isRelative(each) === true)) return true;
  return isFull(node) && looked.every((each) => isRelative(each) === false) ? false : undefined;
}
