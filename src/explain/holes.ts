import type { Hole } from "../formula/valuation.js";

/** Why a formula has no value, in words. */
export const holeWords: Record<Hole, string> = {
  divisionByZero: "it would divide by zero",
  logarithmOfNothing: "it would take the logarithm of a figure that is not above zero",
  rootOfNegative: "it would take the root of a negative figure",
  powerUndefined: "it would raise a figure to a power that is not defined",
  exponentTooLarge: "it would take an exponential beyond the bounds",
  noOffers: "there are too few offers to look over",
  noNextOffer: "there is no dearer offer",
  figureTooLarge: "a figure grows beyond the bounds",
};
