import { entry } from "../entry.js";

/** A price below a published share of the mean, the median or the geometric mean is flagged. */
export const belowShareOfCentre = entry({
  kind: "belowShareOfCentre",
  words: "A price below a published share of the mean, the median or the geometric mean is flagged.",
  parameters: {
    share: {
      is: "number",
      unit: "percent",
      above: "0",
      below: "100",
      usual: "70",
      words: "the share of the middle price, in per cent, that is the floor",
    },
    centre: {
      is: "choice",
      of: ["mean", "median", "geomean"],
      words: "which price stands for the middle",
    },
  },
  formula:
    "floor = share / 100 * if(centre = mean, mean, if(centre = median, median, geomean)); if(price < floor, 1, 0)",
  otherwise: "0",
  alsoKnown: ["floor on a central tendency"],
  sources: [
    "evaluamos.com, 2014, on artificially low prices in Colombia: a floor of 70 % of a central tendency",
  ],
  examples: [
    { share: "70", centre: "mean" },
    { share: "70", centre: "median" },
    { share: "70", centre: "geomean" },
  ],
});
