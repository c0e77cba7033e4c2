import type { Ceiling } from "../../model/procedure.js";
import { figure } from "../../number/figure.js";
import { compare, type Rational } from "../../number/rational.js";
import { admitted, type Verdict } from "../card.js";
import { consequenceOf, type Reach } from "../decisions.js";

/** Gate 3: the contract price against the ceiling, which itself is allowed. An unopened price is judged later. */
export function ceilings(
  reach: Reach,
  bid: string,
  price: Rational | undefined,
  ceiling: Ceiling | undefined,
): Verdict {
  if (ceiling === undefined || price === undefined || compare(price, ceiling.price) <= 0) return admitted;
  const reason = { code: "aboveCeiling", price: figure(price), ceiling: figure(ceiling.price) } as const;
  return consequenceOf(reach, bid, "ceiling", ceiling.otherwise, reason);
}
