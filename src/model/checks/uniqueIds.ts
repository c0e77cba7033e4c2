import { linesOf, measuresIn } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { offersIn } from "../draft/offers.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";

/** Ids of lots, rounds and bids, of the criteria of one lot, of the lines of a measure and of the commitments of an offer are each used once. */
export function uniqueIds(draft: Draft): Issue[] {
  const { known, trees } = draft;
  const lists = [
    repeated("lot", known.lots.slots.map(at(["tender", "lots"]))),
    repeated("round", known.rounds.slots.map(at(["tender", "rounds"]))),
    repeated("evaluator", known.evaluators.slots.map(at(["evaluators"]))),
    repeated("bid", known.bids.slots.map(at(["bids"]))),
  ];
  const criteria = trees.map(({ nodes }) =>
    repeated(
      "criterion",
      nodes.map(({ id, path }) => ({ id, path })),
    ),
  );
  const lines = measuresIn(trees.flatMap((tree) => tree.nodes)).map(({ node, document }) =>
    repeated("line", linesOf(document).map(at([...node.path, "lines"]))),
  );
  const commitments = offersIn(draft).map(({ path, offer }) =>
    repeated("commitment", (offer.commitments ?? []).map(({ id }) => id).map(at([...path, "commitments"]))),
  );
  return [...lists, ...criteria, ...lines, ...commitments].flat();
}

interface Placed {
  readonly id: string | undefined;
  readonly path: Path;
}

const at =
  (list: Path) =>
  (id: string | undefined, index: number): Placed => ({ id, path: [...list, index] });

function repeated(what: string, records: readonly Placed[]): Issue[] {
  const first = new Map<string, Path>();
  return records.flatMap(({ id, path }) => {
    if (id === undefined) return [];
    const before = first.get(id);
    if (before !== undefined)
      return [issue("duplicateId", [...path, "id"], { what, id, first: pathText(before) })];
    first.set(id, path);
    return [];
  });
}
