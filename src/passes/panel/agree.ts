import { meanOf, medianOf, sortedOf } from "../../formula/baseline.js";
import type { Due } from "../../model/evaluation.js";
import type { Agreement, Mark, Sheet } from "../../model/panel.js";
import type { QualityLeaf } from "../../model/procedure.js";
import { divide, equal, multiply, one, type Rational, reduce, sum, whole } from "../../number/rational.js";
import { type Given, isGiven, missingFrom } from "./marks.js";

export type Agreed =
  | { readonly kind: "score"; readonly score: Rational }
  /** The bid does not answer, and the rules do not publish a score for that. */
  | { readonly kind: "notAnswered"; readonly reason: string | undefined }
  | { readonly kind: "due"; readonly due: readonly Due[] };

/**
 * The panel's score from one sheet, as published: the score agreed, the only mark, or one computed exactly from
 * the marks. Then a mark is due from everybody on the panel; who abstains counts as not there.
 */
export function agree(
  leaf: QualityLeaf,
  sheet: Sheet | undefined,
  panel: readonly string[],
  bid: string,
): Agreed {
  const { agreement, id } = leaf;
  if (agreement.kind === "consensus") return ofPanel(leaf, sheet, bid);
  const marks = sheet?.marks ?? [];
  const missing = agreement.kind === "single" ? [] : missingFrom(panel, marks);
  if (missing.length > 0)
    return { kind: "due", due: missing.map((by) => ({ kind: "mark", bid, criterion: id, by })) };
  const nothing = unanswered(leaf);
  // Whether a question was answered is not averaged: the document was refused where the marks differ on it.
  const first = marks.find(({ mark }) => mark !== "abstained");
  if (nothing === undefined && first?.mark === "notAnswered")
    return { kind: "notAnswered", reason: first.reason };
  const given = counted(marks, nothing);
  const score = given.length === 0 ? undefined : computed(agreement, given);
  if (score !== undefined) return { kind: "score", score };
  return agreement.kind === "mode" && given.length > 0
    ? ofPanel(leaf, sheet, bid)
    : { kind: "due", due: [{ kind: "mark", bid, criterion: id, by: undefined }] };
}

/** The marks that count, a question that is not answered with the score that is published for that, if one is. */
const counted = (marks: readonly Mark[], nothing: Rational | undefined): Given[] =>
  nothing === undefined
    ? marks.filter(isGiven)
    : marks
        .filter(({ mark }) => mark !== "abstained")
        .map((each) => (isGiven(each) ? each : { by: each.by, mark: nothing }));

const unanswered = ({ notAnswered }: QualityLeaf): Rational | undefined =>
  notAnswered?.otherwise === "score" ? notAnswered.score : undefined;

/** What the panel agreed on and recorded. */
function ofPanel(leaf: QualityLeaf, sheet: Sheet | undefined, bid: string): Agreed {
  const agreed = sheet?.agreed;
  if (agreed === undefined) return { kind: "due", due: [{ kind: "agreedScore", bid, criterion: leaf.id }] };
  const score = agreed.score === "notAnswered" ? unanswered(leaf) : agreed.score;
  return score === undefined ? { kind: "notAnswered", reason: agreed.reason } : { kind: "score", score };
}

/** One score of several marks; undefined where too few are left, or no mark is the most frequent one. */
function computed(
  agreement: Exclude<Agreement, { kind: "consensus" }>,
  given: readonly Given[],
): Rational | undefined {
  const figures = given.map(({ mark }) => mark);
  // Every score of every bid passes here, and a pattern matched for each would cost more than the arithmetic.
  switch (agreement.kind) {
    case "single":
      return figures[0];
    case "median":
      return medianOf(figures);
    case "mode":
      return modeOf(figures);
    case "trimmedMean": {
      const { dropEachEnd } = agreement;
      return meanOf(
        sortedOf(figures).slice(dropEachEnd, Math.max(dropEachEnd, figures.length - dropEachEnd)),
      );
    }
    case "sum":
      return reduce(sum(weighed(given, agreement.weights)));
    case "mean":
      return reduce(divide(sum(weighed(given, agreement.weights)), weightOf(given, agreement.weights)));
  }
}

type Weights = ReadonlyMap<string, Rational> | undefined;

const weightIn = (weights: NonNullable<Weights>, { by }: Given): Rational =>
  (by === undefined ? undefined : weights.get(by)) ?? one;

const weighed = (given: readonly Given[], weights: Weights): Rational[] =>
  given.map((each) => (weights === undefined ? each.mark : multiply(weightIn(weights, each), each.mark)));

/** What the marks weigh together: where no weights are published, as many as they are. */
const weightOf = (given: readonly Given[], weights: Weights): Rational =>
  weights === undefined ? whole(BigInt(given.length)) : sum(given.map((each) => weightIn(weights, each)));

function modeOf(figures: readonly Rational[]): Rational | undefined {
  const times = figures.map((figure) => figures.filter((other) => equal(figure, other)).length);
  const most = Math.max(...times);
  const modes = figures.filter((_, index) => times[index] === most);
  const [first] = modes;
  return first !== undefined && modes.every((each) => equal(each, first)) ? first : undefined;
}
