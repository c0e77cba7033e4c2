/** What can be told of a formula from its tree alone: derived, and never declared beside it. */
export type { Direction, Range, Ranges } from "./derive/about.js";
export { dividesByConstantZero } from "./derive/constant.js";
export { type Degree, degree } from "./derive/degree.js";
export { direction } from "./derive/direction.js";
export { isExactly } from "./derive/exactly.js";
export { holesOf, type PossibleHole } from "./derive/holes.js";
export { bitsOf, type Lengths, longestIn } from "./derive/longest.js";
export { looksAtOffer } from "./derive/own.js";
export { isProportionalTo, type Linearity, linearIn } from "./derive/proportional.js";
export { aggregateWords, isRelative } from "./derive/relative.js";
