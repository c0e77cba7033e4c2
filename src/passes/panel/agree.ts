import { match } from "ts-pattern";
import { meanOf, medianOf, sortedOf } from "../../formula/baseline.js";
import type { Due } from "../../model/evaluation.js";
import type { Agreement, Mark, Sheet } from "../../model/panel.js";
import type { QualityLeaf } from "../../model/procedure.js";
import { divide, equal, multiply, one, type Rational, reduce, sum } from "../../number/rational.js";

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
  const missing = panel.filter((by) => !marks.some((mark) => mark.by === by));
  if (agreement.kind !== "single" && missing.length > 0)
    return { kind: "due", due: missing.map((by) => ({ kind: "mark", bid, criterion: id, by })) };
  const counted = marks.filter(({ mark }) => mark !== "abstained");
  // Whether a question was answered is not averaged: the document was refused where the marks differ on it.
  if (leaf.notAnswered?.otherwise !== "score" && counted[0]?.mark === "notAnswered")
    return { kind: "notAnswered", reason: counted[0].reason };
  const scored = counted.flatMap((mark): Scored[] => {
    const value = mark.mark === "notAnswered" ? unanswered(leaf) : (mark.mark as Rational);
    return value === undefined ? [] : [{ by: mark.by, value }];
  });
  const score = scored.length === 0 ? undefined : computed(agreement, scored);
  if (score !== undefined) return { kind: "score", score };
  return agreement.kind === "mode" && scored.length > 0
    ? ofPanel(leaf, sheet, bid)
    : { kind: "due", due: [{ kind: "mark", bid, criterion: id, by: undefined }] };
}

interface Scored {
  readonly by: Mark["by"];
  readonly value: Rational;
}

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
  marks: readonly Scored[],
): Rational | undefined {
  const figures = marks.map(({ value }) => value);
  return match(agreement)
    .with({ kind: "single" }, () => figures[0])
    .with({ kind: "median" }, () => medianOf(figures))
    .with({ kind: "mode" }, () => modeOf(figures))
    .with({ kind: "trimmedMean" }, ({ dropEachEnd }) =>
      meanOf(sortedOf(figures).slice(dropEachEnd, Math.max(dropEachEnd, figures.length - dropEachEnd))),
    )
    .with({ kind: "sum" }, ({ weights }) => reduce(sum(weighed(marks, weights))))
    .with({ kind: "mean" }, ({ weights }) =>
      reduce(divide(sum(weighed(marks, weights)), sum(marks.map(({ by }) => weightOf(weights, by))))),
    )
    .exhaustive();
}

type Weights = ReadonlyMap<string, Rational> | undefined;

const weightOf = (weights: Weights, by: string | undefined): Rational =>
  (by === undefined ? undefined : weights?.get(by)) ?? one;

const weighed = (marks: readonly Scored[], weights: Weights): Rational[] =>
  marks.map(({ by, value }) => multiply(weightOf(weights, by), value));

function modeOf(figures: readonly Rational[]): Rational | undefined {
  const times = figures.map((figure) => figures.filter((other) => equal(figure, other)).length);
  const most = Math.max(...times);
  const modes = figures.filter((_, index) => times[index] === most);
  const [first] = modes;
  return first !== undefined && modes.every((each) => equal(each, first)) ? first : undefined;
}
