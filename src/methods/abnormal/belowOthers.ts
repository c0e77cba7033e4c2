import { entry } from "../entry.js";

/** A price at least 40 % below the mean of the others' initial prices, or at least 30 % below the next dearer one, is flagged. */
export const belowOthers = entry({
  kind: "belowOthers",
  words:
    "A price at least 40 % below the mean of the other bids' initial prices, or at least 30 % below the next dearer current one, is flagged.",
  parameters: {},
  formula:
    "low = 0.6 * mean(initialPrice); near = 0.7 * next; if(price <= low, 1, if(price < highest, if(price <= near, 1, 0), 0))",
  otherwise: "0",
  alsoKnown: ["abnormally low price check of an electronic auction"],
  sources: [
    "github.com/ProzorroUKR/openprocurement.api, tender/core/procedure/awarding.py: one minus the ratio to the mean of the others' values before the auction ≥ 0.4, or to the following value after it ≥ 0.3",
  ],
  reference: { offers: "current", own: "excluded" },
});
