import type { LotResult } from "../model/evaluation.js";
import type { Absence } from "./records.js";

/** Why a bid is not in the ranking of a lot. */
export function absenceFrom({ setAside, notInvited, due }: LotResult, bid: string): Absence {
  const aside = setAside.find((each) => each.bid === bid);
  if (aside !== undefined) return { kind: "setAside", reasons: aside.reasons };
  const missed = notInvited.find((each) => each.bid === bid);
  if (missed !== undefined) return { kind: "notInvited", offered: missed.offered };
  const own = due.filter((each) => "bid" in each && each.bid === bid);
  return own.length === 0 ? { kind: "noOffer" } : { kind: "due", due: own };
}
