import { absolute, add, divide, type Rational, subtract, whole } from "../rational.js";
import { type Bounds, widened } from "./terms.js";

/** All ways of taking each figure at one of its ends; of more than two, all at their least and all at their most. */
export function cornersOf(ends: readonly Bounds[]): Rational[][] {
  if (ends.length > 2) return [ends.map(([low]) => low), ends.map(([, high]) => high)];
  return ends.reduce<Rational[][]>(
    (corners, [low, high]) =>
      corners.flatMap((corner) =>
        low === high
          ? [[...corner, low]]
          : [
              [...corner, low],
              [...corner, high],
            ],
      ),
    [[]],
  );
}

/** A part of itself by which what a curve gives at 50 digits may be off, and much more. */
const slackOfCurve = whole(10n ** 40n);

export function boundsOfCurve(corners: readonly (Rational | undefined)[]): Bounds | undefined {
  let bounds: Bounds | undefined;
  for (const each of corners) {
    if (each === undefined) return undefined;
    const off = divide(absolute(each), slackOfCurve);
    const [low, high] = [subtract(each, off), add(each, off)];
    bounds = bounds === undefined ? [low, high] : widened(widened(bounds, low), high);
  }
  return bounds;
}
