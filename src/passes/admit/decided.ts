import { admitted, type Verdict } from "../card.js";
import { decisionOn, type Reach } from "../decisions.js";

const matters = ["withdrawn", "supplierExclusion", "abnormallyLow"] as const;

/** Gate 1: decisions that set a bid aside. The latest on each matter stands. A late offer is an offer's matter, not the bid's. */
export function decided(reach: Reach, bid: string): Verdict {
  const reasons = matters.flatMap((about) => {
    const decision = decisionOn(reach, bid, about, ["setAside", "stays", "accepted", "rejected"]);
    const aside = decision?.outcome === "setAside" || decision?.outcome === "rejected";
    return aside ? [{ code: "decided" as const, about, reason: decision.reason }] : [];
  });
  const [first, ...more] = reasons;
  return first === undefined ? admitted : { kind: "setAside", reasons: [first, ...more] };
}
