import type { Lot, Procedure } from "../model/procedure.js";
import { isOnScale, scoresOn } from "../model/scale.js";
import { readDecimal } from "../number/decimalText.js";
import {
  add,
  equal,
  greatestCommonDivisor,
  multiply,
  power,
  type Rational,
  reduce,
  sign,
  whole,
} from "../number/rational.js";
import { scaleFor } from "../whatif/altered/score.js";
import { compileLot } from "./compileLot.js";
import type { CompiledLot, NotVaried, Reading, Varied } from "./records.js";

/** Other figures for a lot, as decimal text. */
export interface OtherFigures {
  /** By criterion, side by side: what they weigh together stays, and is shared out in the proportions of these. */
  readonly weights?: Readonly<Record<string, string>> | undefined;
  readonly scores?: readonly OtherScore[] | undefined;
  readonly prices?: readonly OtherPrice[] | undefined;
}

/** Another score agreed for a bid, or another mark by one evaluator. */
export interface OtherScore {
  readonly bid: string;
  readonly criterion: string;
  readonly by?: string | undefined;
  readonly score: string;
}

/** Another price in the last offer of a bid for the lot. */
export interface OtherPrice {
  readonly bid: string;
  readonly criterion: string;
  readonly price: string;
}

/** How the bids of a lot would be ranked, in order, and how that was read; or what cannot be asked. */
export type Reranked =
  | { readonly outcome: "ranked"; readonly ranking: readonly RankOf[]; readonly reading: Reading }
  | { readonly outcome: "refused"; readonly refused: readonly [NotRanked, ...NotRanked[]] };

export interface RankOf {
  readonly bid: string;
  readonly rank: number;
}

/** A text that is no figure of its kind: no decimal, below zero, off the scale, or with more digits than are counted. */
export type NotRanked =
  | NotVaried
  | { readonly kind: "noFigure"; readonly criterion: string; readonly text: string };

/** A lot of a compiled procedure. */
export interface Rerankable {
  readonly lot: string;
  readonly rank: (figures: OtherFigures) => Reranked;
}

/** Shares are whole numbers up to this. */
const mostShare = 2 ** 40;

/** Of a scale with more scores than these the one that is asked is compiled alone. */
const mostScores = 200;

/** Prices are counted in units of this many decimal places. */
const places = 6;
const unit = power({ n: 1n, d: 10n }, BigInt(places));
const mostUnits = 2 ** 52;

/**
 * Makes every lot of a procedure ready to be ranked with other weights, scores and prices, in the last round that has
 * offers: as an evaluation of the procedure with these figures ranks it. What is asked first about the same figures takes
 * as long as a few evaluations, and after that next to nothing where the compiled arithmetic covers them.
 */
export const compile = (procedure: Procedure): Rerankable[] =>
  procedure.tender.lots.map((lot) => {
    const known = new Map<string, ReturnType<typeof compileLot>>();
    return { lot: lot.id, rank: (figures) => rankedWith(procedure, lot, figures, known) };
  });

/** One figure of a scenario beside what it is a figure of. */
interface Given {
  readonly varied: Varied;
  readonly figure: number;
}

function rankedWith(
  procedure: Procedure,
  lot: Lot,
  figures: OtherFigures,
  known: Map<string, ReturnType<typeof compileLot>>,
): Reranked {
  const given = [
    ...weightsIn(figures.weights ?? {}),
    ...(figures.scores ?? []).map((each) => scoreIn(lot, each)),
    ...(figures.prices ?? []).map(priceIn),
  ];
  const [wrong, ...more] = given.filter((each): each is NotRanked => "kind" in each);
  if (wrong !== undefined) return { outcome: "refused", refused: [wrong, ...more] };
  const asked = given as readonly Given[];
  const varied = asked.map((each) => each.varied);
  const key = JSON.stringify(varied, (_, value) => (typeof value === "bigint" ? String(value) : value));
  const compiled = known.get(key) ?? compileLot(procedure, lot.id, varied);
  known.set(key, compiled);
  if ("refused" in compiled) return { outcome: "refused", refused: compiled.refused };
  const ranks = new Uint16Array(compiled.bids.length);
  compiled.rank(
    Float64Array.from(asked, ({ figure }) => figure),
    1,
    1,
    ranks,
  );
  return { outcome: "ranked", ranking: inOrder(compiled, ranks), reading: compiled.reading };
}

const inOrder = ({ bids }: CompiledLot, ranks: Uint16Array): RankOf[] =>
  bids
    .map((bid, index): RankOf => ({ bid, rank: ranks[index] as number }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => a.rank - b.rank);

/** Weights as shares: whole numbers over a denominator that they have in common. */
function weightsIn(weights: NonNullable<OtherFigures["weights"]>): (Given | NotRanked)[] {
  const read = Object.entries(weights).map(([criterion, text]) => ({
    criterion,
    text,
    figure: positive(text),
  }));
  const wrong = read.filter(({ figure }) => figure === undefined);
  if (wrong.length > 0) return wrong.map(({ criterion, text }) => ({ kind: "noFigure", criterion, text }));
  const figures = read.map(({ figure }) => figure as Rational);
  if (figures.length > 0 && sign(figures.reduce(add)) === 0)
    return [{ kind: "noWeight", criteria: Object.keys(weights) }];
  const all = figures.reduce((common, { d }) => (common / greatestCommonDivisor(common, d)) * d, 1n);
  return read.map(({ criterion, text, figure }) => {
    const share = Number(reduce(multiply(figure as Rational, whole(all))).n);
    return share > mostShare
      ? { kind: "noFigure", criterion, text }
      : { varied: { kind: "weight", criterion, most: mostShare }, figure: share };
  });
}

function scoreIn(lot: Lot, { bid, criterion, by, score: text }: OtherScore): Given | NotRanked {
  const leaf = lot.leaves.find(({ id }) => id === criterion);
  const score = readDecimal(text);
  if (score === undefined) return { kind: "noFigure", criterion, text };
  if (leaf?.type !== "quality")
    return { varied: { kind: "score", bid, criterion, by, figures: [score] }, figure: 0 };
  const scale = scaleFor(leaf, by === undefined ? "agreed" : "mark");
  if (!isOnScale(scale, score)) return { kind: "noFigure", criterion, text };
  const figures = (scoresOn(scale, mostScores) ?? [score]) as [Rational, ...Rational[]];
  return {
    varied: { kind: "score", bid, criterion, by, figures },
    figure: figures.findIndex((each) => equal(each, score)),
  };
}

function priceIn({ bid, criterion, price: text }: OtherPrice): Given | NotRanked {
  const price = positive(text);
  const units = price && reduce(multiply(price, whole(10n ** BigInt(places))));
  if (units === undefined || units.d !== 1n || Number(units.n) > mostUnits)
    return { kind: "noFigure", criterion, text };
  return { varied: { kind: "price", bid, criterion, unit, from: 0, to: mostUnits }, figure: Number(units.n) };
}

function positive(text: string): Rational | undefined {
  const figure = readDecimal(text);
  return figure === undefined || sign(figure) < 0 ? undefined : reduce(figure);
}
