import type { RoundingMode } from "../../number/rounding.js";

/** `base` to the power `exponent`. Whole powers are multiplied out, which is the same on every engine. */
export function raised(base: number, exponent: number): number {
  const size = Math.abs(exponent);
  if (!Number.isInteger(size) || size > 100) return base ** exponent;
  let result = 1;
  let factor = base;
  for (let left = size; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return exponent < 0 ? 1 / result : result;
}

/** Rounds to a power of ten, given as its size and whether it lies before the point. */
export function roundedTo(value: number, places: number, mode: RoundingMode): number {
  const scale = Number(10n ** BigInt(Math.abs(places)));
  const scaled = Math.abs(places < 0 ? value / scale : value * scale);
  const steps = Math.sign(value) * wholeOf(scaled, mode);
  return places < 0 ? steps * scale : steps / scale;
}

function wholeOf(size: number, mode: RoundingMode): number {
  const cut = Math.floor(size);
  const rest = size - cut;
  if (mode === "down" || rest === 0) return cut;
  if (mode === "up" || rest > 0.5) return cut + 1;
  if (rest < 0.5 || mode === "halfDown") return cut;
  return mode === "halfEven" && cut % 2 === 0 ? cut : cut + 1;
}
