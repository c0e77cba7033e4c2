import { entry } from "../entry.js";

/** Points in proportion to the discount on the ceiling: the deepest admitted discount earns the whole weight, a price at the ceiling or above nothing. */
export const shareOfBestDiscount = entry({
  kind: "shareOfBestDiscount",
  words:
    "Points in proportion to the discount on the ceiling: the deepest admitted discount earns the whole weight, a price at the ceiling or above nothing.",
  parameters: {},
  formula:
    "if(price >= ceiling, 0, if(lowest >= ceiling, weight, weight * (ceiling - price) / (ceiling - lowest)))",
  otherwise: "0",
  alsoKnown: ["interpolazione lineare", "lineare alla migliore offerta", "proporcional a la baja"],
  sources: [
    "Italy, D.P.R. 554/1999, annex E: Ci = Ri ÷ Rmax",
    "bajatemeraria.blogcanalprofesional.es: a bid at the ceiling earns no points",
  ],
  breaks: ["lowestEarnsAll"],
  criticism: ["Where every discount is small the scale explodes: 0.1 % against 0.2 % is half the weight."],
});
