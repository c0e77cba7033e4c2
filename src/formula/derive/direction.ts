import { one, zero } from "../../number/rational.js";
import { largestExponent } from "../../number/transcendental.js";
import { roundings } from "../calls.js";
import type { Formula, Sum, Test } from "../formula.js";
import { type About, aboutOf, type Direction, plainOf, type Ranges } from "./about.js";
import { chainOf, type Piece } from "./chain.js";
import { learn } from "./facts.js";
import { wholeFigure } from "./functions.js";
import { type Interval, isAbove, isAtLeast, isAtMost, onlyFigure } from "./interval.js";
import { join, scaled, turned } from "./moves.js";
import { rangeOf } from "./range.js";

/**
 * How the value moves as the subject rises while the baseline stays: never down, never up, not at all, or
 * not known. It is a proof, up to the thirtieth digit at which an inexact value is settled: where no rule
 * applies it is "unknown".
 */
export const direction = (formula: Formula, ranges: Ranges): Direction =>
  directionOf(aboutOf(formula, ranges), formula.result);

export function directionOf(about: About, sum: Sum): Direction {
  let found = about.directions.get(sum);
  if (found === undefined) {
    found = onlyFigure(rangeOf(about, sum)) === undefined ? read(about, sum) : "constant";
    about.directions.set(sum, found);
  }
  return found;
}

function read(about: About, sum: Sum): Direction {
  const { formula } = about;
  const of = (part: Sum): Direction => directionOf(about, part);
  switch (sum.kind) {
    case "number":
    case "aggregate":
      return "constant";
    case "name":
      return formula.names[sum.slot] === formula.subject ? "rising" : "constant";
    case "place":
      return "rising";
    case "step":
      return directionOf(plainOf(about), formula.steps[sum.slot]?.of as Sum);
    case "negate":
      return turned(of(sum.of));
    case "binary":
      return readBinary(about, sum);
    case "call":
      return readCall(about, sum);
    case "if":
      return readIf(about, sum);
    case "bands":
      return readBands(about, sum);
    case "table":
      return of(sum.of) === "constant" ? "constant" : "unknown";
  }
}

function readBinary(about: About, { operator, left, right }: Sum & { kind: "binary" }): Direction {
  const a = directionOf(about, left);
  const b = directionOf(about, right);
  if (operator === "+") return join(a, b);
  if (operator === "-") return join(a, turned(b));
  const first = rangeOf(about, left);
  const second = rangeOf(about, right);
  if (operator === "*") return join(scaled(a, second), scaled(b, first));
  if (operator === "^") return readPower(a, b, first, second);
  if (b === "constant") return scaled(a, second);
  const oneSided = isAtLeast(second, zero) || isAtMost(second, zero);
  return oneSided ? join(scaled(a, second), scaled(turned(b), first)) : "unknown";
}

function readPower(a: Direction, b: Direction, base: Interval, exponent: Interval): Direction {
  if (a === "constant" && b === "constant") return "constant";
  if (b === "constant") {
    if (isAtLeast(base, zero)) return scaled(a, exponent);
    const known = wholeFigure(exponent, largestExponent);
    if (known === undefined) return "unknown";
    if (known > 0n && known % 2n !== 0n) return a;
    // Left of zero a power falls where it rises on the right, or the other way for odd ones below zero.
    if (!isAtMost(base, zero)) return "unknown";
    return known % 2n === 0n ? scaled(turned(a), exponent) : turned(a);
  }
  if (!isAtLeast(base, zero) || (a !== "constant" && !isAbove(base, zero))) return "unknown";
  const grows = isAtLeast(base, one) ? b : isAtMost(base, one) ? turned(b) : "unknown";
  return join(scaled(a, exponent), grows);
}

function readCall(about: About, { name, of }: Sum & { kind: "call" }): Direction {
  const moves = of.map((part) => directionOf(about, part));
  const first = moves[0] ?? "unknown";
  if (name === "abs") return scaled(first, rangeOf(about, of[0] as Sum));
  if (roundings[name] !== undefined && moves[1] !== "constant") return "unknown";
  return moves.reduce(join);
}

/** Whether a test turns true as the subject rises ("rising"), turns false, stays, or neither for certain. */
function turns(about: About, test: Test): Direction {
  switch (test.kind) {
    case "choice":
      return "constant";
    case "compare": {
      const apart = join(directionOf(about, test.left), turned(directionOf(about, test.right)));
      if (test.comparison === "=") return apart === "constant" ? apart : "unknown";
      return test.comparison.startsWith(">") ? apart : turned(apart);
    }
    default:
      return test.of.map((part) => turns(about, part)).reduce(join);
  }
}

function readIf(about: About, sum: Sum & { kind: "if" }): Direction {
  const yes: Piece = { about: learn(about, sum.test, true, rangeOf), sum: sum.yes };
  const no: Piece = { about: learn(about, sum.test, false, rangeOf), sum: sum.no };
  return chainOf(about, turns(about, sum.test), [no, yes], directionOf);
}

function readBands(about: About, sum: Sum & { kind: "bands" }): Direction {
  const of = directionOf(about, sum.of);
  const passes = sum.rows
    .map((row) => join(of, turned(directionOf(about, row.upTo))))
    .reduce(join, "constant");
  const pieces = [...sum.rows.map((row) => row.gives), sum.otherwise];
  return chainOf(
    about,
    passes,
    pieces.map((piece) => ({ about, sum: piece })),
    directionOf,
  );
}
