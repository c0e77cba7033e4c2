import { type Roundings, type Stage, settled } from "../../model/roundings.js";
import type { Rounded } from "../../model/working.js";
import type { Rational } from "../../number/rational.js";

/** A figure after the rounding published for its stage, with what it was before; unchanged where none is. */
export function roundedAt(
  roundings: Roundings,
  stage: Stage | undefined,
  before: Rational,
): { readonly value: Rational; readonly rounded: Rounded | undefined } {
  const rounding = stage && roundings[stage];
  if (rounding === undefined) return { value: before, rounded: undefined };
  return { value: settled(before, rounding), rounded: { ...rounding, before } };
}
