import { emptyBaseline } from "../formula/baseline.js";
import { linearIn } from "../formula/derive.js";
import type { Formula } from "../formula/formula.js";
import { isRelative, points } from "../methods/method.js";
import type { Bid, Lot, Procedure, QualityLeaf } from "../model/procedure.js";
import { alike, divide, type Rational, reduce, sign, subtract, whole, zero } from "../number/rational.js";
import type { AssessedLot } from "../passes/assess.js";
import { admitted, type Card, newCard, standIn } from "../passes/card.js";
import { lastRound } from "../passes/lastRound.js";
import { readSubject } from "../passes/panel/subjects.js";
import { stageOfLeaf } from "../passes/score/leaf.js";
import { scoreLeaf } from "../passes/score/relative.js";
import { atCorners } from "../whatif/triangle/totals.js";
import { type Subjects, withVaried } from "./altered.js";
import type { HandedBack, VariedScore } from "./records.js";

/** What a varied score adds to the points of its bid, beyond those of its first figure. */
export interface Move {
  readonly varied: number;
  readonly criterion: string;
  readonly bid: string;
  /** By figure and corner. */
  readonly steps: readonly (readonly Rational[])[];
}

/** One sample of the weights: the procedure, and the lot as it stands there with every score at its first figure. */
export interface Sample {
  readonly procedure: Procedure;
  readonly assessed: AssessedLot;
}

/** The moves of all varied scores of bids that are ranked; or why points do not simply add up. */
export function movesIn(
  subjects: Subjects,
  samples: readonly Sample[],
  ranked: readonly string[],
): { readonly moves: readonly Move[]; readonly faults: readonly HandedBack[] } {
  const moves: Move[] = [];
  const faults: HandedBack[] = [];
  const { lot, varied } = subjects;
  for (const [index, each] of varied.entries()) {
    if (each.kind !== "score") continue;
    if (!ranked.includes(each.bid)) {
      const card = samples[0]?.assessed.cards.find(({ bid }) => bid.id === each.bid);
      // What it waits for may be this very figure.
      if (card?.verdict.kind === "due") faults.push({ kind: "noPoints", criterion: each.criterion });
      continue;
    }
    const leaf = lot.leaves.find(({ id }) => id === each.criterion) as QualityLeaf;
    const beside = varied.filter(
      (other) => other.kind === "score" && other.bid === each.bid && other.criterion === leaf.id,
    );
    const bend = beside.length > 1 && !addsUp(leaf, samples[0]?.procedure as Procedure);
    if (isRelative(leaf.method)) faults.push({ kind: "othersMove", criterion: leaf.id });
    else if (bend) faults.push({ kind: "marksBend", criterion: leaf.id });
    else {
      const steps = stepsOf(subjects, samples, each);
      if (steps === undefined) faults.push({ kind: "noPoints", criterion: leaf.id });
      else moves.push({ varied: index, criterion: leaf.id, bid: each.bid, steps });
    }
  }
  return { moves, faults };
}

export const unlike = (faults: readonly HandedBack[]): HandedBack[] =>
  Array.from(new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values());

/** What each figure of a varied score adds at each corner; undefined where one of them gives no points. */
function stepsOf(
  { lot }: Subjects,
  samples: readonly Sample[],
  each: VariedScore,
): readonly (readonly Rational[])[] | undefined {
  const found = each.figures.map((_, figure) => {
    const sampled = samples.flatMap(({ procedure, assessed }) => {
      const { bids } = withVaried(procedure, lot.id, each, figure);
      const bid = bids.find(({ id }) => id === each.bid) as Bid;
      const card = assessed.cards.find((other) => other.bid.id === each.bid) as Card;
      return pointsOf(procedure, assessed.lot, each.criterion, bid, card) ?? [];
    });
    return sampled.length < samples.length ? undefined : atCorners(sampled);
  });
  const [first] = found;
  const steps = found.flatMap((corners) =>
    corners === undefined || first === undefined
      ? []
      : [corners.map((at, corner) => reduce(subtract(at, first[corner] as Rational)))],
  );
  return steps.length < found.length ? undefined : steps;
}

/** The points of one criterion for a bid, read and scored as the passes do it. */
function pointsOf(
  procedure: Procedure,
  lot: Lot,
  criterion: string,
  bid: Bid,
  { offer, answers }: Card,
): Rational | undefined {
  const round = procedure.tender.rounds[lastRound(procedure)];
  const leaf = lot.leaves.find(({ id }) => id === criterion);
  if (round === undefined || leaf?.type !== "quality") return undefined;
  const stand = standIn(procedure, round, lot);
  const card = newCard(lot, bid, offer, admitted, answers);
  const read = readSubject(stand, { procedure, round, lots: stand.lots }, card, leaf);
  return read === admitted && scoreLeaf(stand, card, leaf) === admitted
    ? card.points[criterion]?.value
    : undefined;
}

/** Whether what single marks add to the points is the same whatever the others are: a mean or a sum, on a straight line. */
function addsUp({ agreement, method, scale, ...leaf }: QualityLeaf, { tender }: Procedure): boolean {
  const { rounding } = tender;
  const isRounded =
    rounding.meanScore !== undefined || rounding[stageOfLeaf(rounding, leaf.top)] !== undefined;
  if ((agreement.kind !== "mean" && agreement.kind !== "sum") || isRounded) return false;
  const isLine = [method.formula, method.otherwise].every(
    (formula: Formula | undefined) =>
      formula === undefined || linearIn(formula, ["score"], method.parameters.choices) !== undefined,
  );
  if (!isLine || sign(scale.bottom) < 0) return false;
  // The line is proven above zero alone.
  const at = (score: Rational) => points(method, emptyBaseline, { score }).valuation.value;
  const [nothing, half, all] = [at(zero), at(divide(scale.top, whole(2n))), at(scale.top)];
  return (
    nothing !== undefined &&
    half !== undefined &&
    all !== undefined &&
    alike(subtract(half, nothing), subtract(all, half))
  );
}
