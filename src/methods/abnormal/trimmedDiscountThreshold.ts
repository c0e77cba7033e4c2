import { entry } from "../entry.js";

/**
 * Of fifteen bids or more a discount from the ceiling at or above a threshold is flagged. A tenth of the discounts,
 * rounded up, is left out at either end; the threshold is the mean of the rest, plus how far those above that mean
 * exceed it on average, reduced by the product of the first two decimals of their sum, in per cent.
 */
export const trimmedDiscountThreshold = entry({
  kind: "trimmedDiscountThreshold",
  words:
    "Of fifteen bids or more a discount from the ceiling at or above a threshold is flagged: the mean of the discounts without a tenth at either end, plus the mean excess of those above it, reduced by the product of the first two decimals of their sum, in per cent.",
  parameters: {},
  // What is trimmed rises with the discount, so the same bids are left out of the mean, of the excess and of the count.
  formula: [
    "discount = 100 * (ceiling - price) / ceiling",
    "wing = roundUp(count / 10, 0)",
    "middle = trimmedMean(discount, wing)",
    "above = trimmedMean(if(discount > middle, 1, 0), wing)",
    "excess = if(above > 0, trimmedMean(max(discount - middle, 0), wing) / above, 0)",
    "total = middle * (count - 2 * wing)",
    "firstDecimal = truncate(10 * total, 0) - 10 * truncate(total, 0)",
    "secondDecimal = truncate(100 * total, 0) - 10 * truncate(10 * total, 0)",
    "threshold = middle + excess * (1 - firstDecimal * secondDecimal / 100)",
    "if(count < 15, 0, if(discount >= threshold, 1, 0))",
  ].join("; "),
  otherwise: "0",
  alsoKnown: ["anomaly threshold", "soglia di anomalia", "taglio delle ali"],
  sources: [
    "anceverona.it, foglio soglia anomalia",
    "ingegnerialibera.altervista.org, soglia anomalia",
    "ius.giuffrefl.it/dettaglio/6819175, on equal discounts at the wings",
  ],
  reference: { own: "included" },
  criticism: [
    "Whether equal discounts at a wing count as one is litigated; here each bid counts by its rank.",
  ],
});
