import type { Apply } from "./applied.js";
import { unknownIn } from "./known.js";

/** Leaves a bid out altogether, with its sheets and what was decided about it: as if it had not been sent. */
export const removeBid: Apply<"removeBid"> = (document, { bid }, path) => {
  const issues = unknownIn(document, { bid }, path);
  if (issues.length > 0) return { issues };
  const ofOthers = <T extends { readonly bid?: string | undefined }>(records: readonly T[] | undefined) =>
    records?.filter((each) => each.bid !== bid);
  return {
    document: {
      ...document,
      bids: document.bids.filter(({ id }) => id !== bid),
      evaluators: document.evaluators?.map((each) => ({ ...each, conflicts: ofOthers(each.conflicts) })),
      scoresheets: ofOthers(document.scoresheets),
      adjustments: ofOthers(document.adjustments),
      decisions: ofOthers(document.decisions)?.flatMap((each) => {
        if (each.order === undefined || !each.order.includes(bid)) return [each];
        const order = each.order.filter((id) => id !== bid);
        // A draw between fewer than two is none.
        return order.length < 2 ? [] : [{ ...each, order }];
      }),
    },
    told: `${bid} did not bid`,
  };
};
