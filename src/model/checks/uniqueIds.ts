import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path, pathText } from "../issues.js";

/** Ids of lots, rounds and bids, and of the criteria of one lot, are each used once. */
export function uniqueIds({ known, trees }: Draft): Issue[] {
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
  return [...lists, ...criteria].flat();
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
