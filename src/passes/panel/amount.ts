import type { Due } from "../../model/evaluation.js";
import type { LineId, MeasureLine, Quantities } from "../../model/measure.js";
import type { Sheet } from "../../model/panel.js";
import type { MeasureLeaf } from "../../model/procedure.js";
import type { AmountLine, Place, Working } from "../../model/working.js";
import { compare, multiply, type Rational, reduce, sign, sum, zero } from "../../number/rational.js";

/** A measure as it is read: the offer's claims, the sheet on them, and how many lots the caps are for. */
export interface Claimed {
  readonly leaf: MeasureLeaf;
  readonly claims: Quantities;
  readonly sheet: Sheet | undefined;
  readonly lots: Rational;
  /** The round of the sheet, where it is an earlier one. */
  readonly carried: string | undefined;
}

export interface ReadAmount {
  /** The lines without evidence whose bid is set aside or decided on, before anything is due. */
  readonly unproven: readonly LineId[];
  readonly due: readonly Due[];
  /** Undefined while something is due. */
  readonly working: (Working & { readonly of: "amount" }) | undefined;
}

/**
 * What counts of a measure: each quantity as accepted, up to its cap, at its proxy; then the sum, up to the cap of
 * the measure. Where no evidence is provided and the rules count that zero, the quantity is zero.
 *
 *     amount = min(cap, sum of min(cap of the line, accepted) × proxy)
 *
 * Due: a quantity of which nothing is accepted yet, and evidence that is asked for and neither provided nor refused.
 * Of what a bid does not claim no evidence is due.
 */
export function readAmount(place: Place, claimed: Claimed): ReadAmount {
  const { leaf } = claimed;
  const read = leaf.lines.map((line) => readLine(claimed, line));
  const owing = { bid: place.bid, criterion: leaf.id };
  const due = read.flatMap(({ line, lacks }) =>
    lacks.map((kind): Due => ({ kind, ...owing, line: line.id })),
  );
  const unproven = read.filter(({ isUnproven }) => isUnproven && leaf.evidence !== "zero");
  return {
    unproven: unproven.map(({ line }) => line.id),
    due,
    working: due.length > 0 ? undefined : workingOf(place, claimed, read),
  };
}

function workingOf(
  { round, lots, bid }: Place,
  claimed: Claimed,
  read: readonly ReadLine[],
): NonNullable<ReadAmount["working"]> {
  const { leaf, carried } = claimed;
  const lines = read.map((each) => countedOf(claimed, each));
  const all = reduce(sum(lines.map((line) => line.product)));
  const { value, cap } = under(leaf.cap, claimed.lots, all);
  return {
    of: "amount",
    round,
    lots,
    bid,
    criterion: leaf.id,
    lines,
    cap,
    value,
    rounded: undefined,
    carried,
  };
}

interface ReadLine {
  readonly line: MeasureLine;
  readonly evidence: AmountLine["evidence"];
  readonly isUnproven: boolean;
  readonly lacks: readonly ("acceptedAmount" | "evidence")[];
}

function readLine({ leaf, claims, sheet }: Claimed, line: MeasureLine): ReadLine {
  const isClaimed = sign(claims.get(line.id) ?? zero) > 0;
  const isAsked = leaf.evidence !== undefined && isClaimed;
  const evidence = isAsked ? (sheet?.evidence.get(line.id) ?? sheet?.evidence.get(undefined)) : undefined;
  const isUnproven = evidence === "notProvided";
  const isCounted = !(isUnproven && leaf.evidence === "zero");
  return {
    line,
    evidence,
    isUnproven,
    lacks: [
      ...(isCounted && sheet?.accepted.get(line.id) === undefined ? (["acceptedAmount"] as const) : []),
      ...(isAsked && (evidence === undefined || evidence === "awaited") ? (["evidence"] as const) : []),
    ],
  };
}

function countedOf(
  { leaf, claims, sheet, lots }: Claimed,
  { line, evidence, isUnproven }: ReadLine,
): AmountLine {
  // Where nothing is stated, evidence is lacking and the rules count that zero.
  const accepted = (isUnproven && leaf.evidence === "zero" ? zero : sheet?.accepted.get(line.id)) ?? zero;
  const { value: counted, cap } = under(line.cap, lots, accepted);
  return {
    line,
    claimed: claims.get(line.id),
    accepted,
    evidence,
    counted,
    cap,
    product: reduce(multiply(counted, line.proxy)),
  };
}

/** A figure under a published cap, and the cap where it cut; a cap is for one lot. */
export function under(
  published: Rational | undefined,
  lots: Rational,
  figure: Rational,
): { readonly value: Rational; readonly cap: Rational | undefined } {
  const cap = published && reduce(multiply(published, lots));
  return cap === undefined || compare(figure, cap) <= 0
    ? { value: figure, cap: undefined }
    : { value: cap, cap };
}
