import { linesOf, measuresIn } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { offersIn } from "../draft/offers.js";
import { placed, repeated } from "../draft/repeated.js";
import type { Issue } from "../issues.js";

/** Ids of lots, rounds and bids, of the criteria of one lot, of the lines of a measure and of the commitments of an offer are each used once. */
export function uniqueIds(draft: Draft): Issue[] {
  const { known, trees } = draft;
  const lists = [
    repeated("lot", placed(known.lots.slots, ["tender", "lots"])),
    repeated("round", placed(known.rounds.slots, ["tender", "rounds"])),
    repeated("evaluator", placed(known.evaluators.slots, ["evaluators"])),
    repeated("bid", placed(known.bids.slots, ["bids"])),
  ];
  const criteria = trees.map(({ nodes }) =>
    repeated(
      "criterion",
      nodes.map(({ id, path }) => ({ id, path })),
    ),
  );
  const lines = measuresIn(trees.flatMap((tree) => tree.nodes)).map(({ node, document }) =>
    repeated("line", placed(linesOf(document), [...node.path, "lines"])),
  );
  const commitments = offersIn(draft).map(({ path, offer }) =>
    repeated("commitment", placed(offer.commitments?.map(({ id }) => id) ?? [], [...path, "commitments"])),
  );
  return [...lists, ...criteria, ...lines, ...commitments].flat();
}
