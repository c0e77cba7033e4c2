import { readDecimal } from "../../number/decimalText.js";
import { compare, type Rational, sign, whole } from "../../number/rational.js";
import type { SweepQuestion } from "../question.js";
import type { SweepRefusalFigures } from "../refusal.js";

export const mostScenarios = 1_000_000_000;
export const mostParts = 1_000_000;

type Bad = Extract<SweepRefusalFigures, { kind: "badFigure" }>;
type Read<T> = T | Bad;

export const isBad = <T>(read: Read<T>): read is Bad =>
  typeof read === "object" && read !== null && "kind" in read && read.kind === "badFigure";

const bad = (of: Bad["of"], figure: unknown): Bad => ({ kind: "badFigure", of, figure: String(figure) });

export function readWhole(of: Bad["of"], given: number, least: number, most: number): Read<number> {
  return Number.isInteger(given) && given >= least && given <= most ? given : bad(of, given);
}

const seedForm = /^\d{1,20}$/;

export function readSeed(seed: SweepQuestion["seed"]): Read<bigint> {
  const isExact = typeof seed === "string" ? seedForm.test(seed) : Number.isSafeInteger(seed) && seed >= 0;
  const read = isExact ? BigInt(seed) : -1n;
  return read >= 0n && read < 1n << 64n ? read : bad("seed", seed);
}

const greatestPercent = whole(99n);

/** A percentage above zero, of which a figure is never taken off whole. */
export function readPercent(percent: string): Read<Rational> {
  const read = readDecimal(percent);
  return read !== undefined && sign(read) > 0 && compare(read, greatestPercent) <= 0
    ? read
    : bad("percent", percent);
}

/** A weight, of which one is no lower than another. */
export function readWeight(of: "from" | "to" | "step", given: string, least: Rational): Read<Rational> {
  const read = readDecimal(given);
  return read !== undefined && compare(read, least) >= 0 && (of !== "step" || sign(read) > 0)
    ? read
    : bad(of, given);
}
