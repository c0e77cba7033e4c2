import type { MeasureDocument } from "../document/criteria.js";
import type { ClaimDocument, Quantities } from "../document/measures.js";
import type { Path } from "../issues.js";
import type { LineId } from "../measure.js";
import { isEnergyOffer } from "../resolve/measure.js";
import type { Node } from "./tree.js";

/** One quantity as it is written: of a line, or of the whole measure. */
export interface WrittenAmount {
  readonly line: LineId;
  readonly text: string;
  readonly path: Path;
}

/** The quantities of an offer or a sheet, each with its place; none of what a procedure computes from. */
export function amountsIn(written: ClaimDocument | undefined, path: Path): WrittenAmount[] {
  if (written === undefined || isEnergyOffer(written)) return [];
  if (typeof written === "string") return [{ line: undefined, text: written, path }];
  return Object.entries(written as Quantities).map(([line, text]) => ({ line, text, path: [...path, line] }));
}

/** A measure as the document writes it; undefined for any other criterion. */
export const measureOf = ({ document }: Node): MeasureDocument | undefined =>
  document.type === "measure" ? document : undefined;

/** The ids of the lines of a measure; none where it is offered as one amount. */
export const linesOf = ({ lines = [] }: MeasureDocument): string[] => lines.map(({ id }) => id);

/** The measures of the tree that have shape. */
export const measuresIn = (nodes: readonly Node[]): { node: Node; document: MeasureDocument }[] =>
  nodes.flatMap((node) => {
    const document = measureOf(node);
    return document === undefined ? [] : [{ node, document }];
  });
