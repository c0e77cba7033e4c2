import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";

/** Each bid has a baseline of its own where its price is left out, so that the work grows with the square of their number. */
const mostOthers = 500;

/** Bids are held against all the others only where they are few enough to do that one by one. */
export const abnormalOthers = ({ tender: { abnormallyLow }, bids }: Draft): Issue[] =>
  abnormallyLow?.own === "excluded" && bids.length > mostOthers
    ? [
        issue("othersTooMany", ["tender", "abnormallyLow", "own"], {
          bids: `${bids.length}`,
          most: `${mostOthers}`,
        }),
      ]
    : [];
