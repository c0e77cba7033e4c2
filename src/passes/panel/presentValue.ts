import type { EnergyValue } from "../../methods/energyService.js";
import type { MeasureLeaf } from "../../model/procedure.js";
import type { Place, Working } from "../../model/working.js";
import { one, type Rational } from "../../number/rational.js";
import { under } from "./amount.js";

/** What counts of a measure that is computed: the net present value, up to the cap. */
export function presentValue(
  { round, lots, bid }: Place,
  leaf: MeasureLeaf,
  computed: EnergyValue,
  capped: Rational = one,
): Working & { readonly of: "presentValue" } {
  const { value, cap } = under(leaf.cap, capped, computed.value);
  return {
    of: "presentValue",
    round,
    lots,
    bid,
    criterion: leaf.id,
    computed,
    cap,
    value,
    rounded: undefined,
  };
}
