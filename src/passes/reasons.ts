import type { Reason } from "../model/reason.js";

/** Whether a reason ends one offer of a bid, and not the bid. */
export const isOfOffer = (reason: Reason): boolean =>
  reason.code === "noOffer" ||
  reason.code === "priceRise" ||
  reason.code === "offerLapsed" ||
  (reason.code === "decided" && reason.about === "late");

/** Whether a reason tells of an earlier round, in which it was given with its figures. */
export const isOfEarlierRound = ({ code }: Reason): boolean =>
  code === "setAsideEarlier" || code === "offerLapsed";
