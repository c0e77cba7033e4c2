import type { Bid } from "../../model/procedure.js";
import { together, type Verdict } from "../card.js";
import { consequenceOf, type Reach } from "../decisions.js";

/** Gate 1 as well: a bid whose bidder or group tendered for more lots than it may, with what is published for that. */
export const tenderLimits = (reach: Reach, { id, winning }: Bid): Verdict =>
  together(
    winning.exceeds.flatMap(({ per, lots, atMost, otherwise }) =>
      otherwise === undefined
        ? []
        : [
            consequenceOf(reach, id, "tenderLimit", otherwise, {
              code: "tenderedForTooMany",
              per,
              lots,
              atMost,
            }),
          ],
    ),
  );
