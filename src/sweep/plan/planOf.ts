import type { Procedure } from "../../model/procedure.js";
import { leadersIn } from "../../whatif/leaders.js";
import { standingOf } from "../../whatif/standing.js";
import type { SweepQuestion } from "../question.js";
import type { SweepRefusalFigures } from "../refusal.js";
import { scoresIn } from "./marks.js";
import { isBad, mostScenarios, readSeed, readWhole } from "./numbers.js";
import type { Plan, PlannedLot, Varied } from "./plan.js";
import { pricesIn } from "./prices.js";
import { rowsOf } from "./rows.js";
import { type DrawnLevel, levelsIn } from "./weights.js";

/** What a question means in a procedure: which figures are drawn, how, and on which lots they bear; or why it cannot be. */
export function planOf(
  procedure: Procedure,
  question: SweepQuestion,
): Plan | { readonly refusals: readonly SweepRefusalFigures[] } {
  const { weights, marks, prices, award = false } = question;
  const { lots: all } = procedure.tender;
  const lots = all.filter(({ id }) => question.lot === undefined || id === question.lot);
  const ids = new Set(lots.map(({ id }) => id));
  if (lots.length === 0)
    return refused([
      { kind: "unknown", what: "lot", id: question.lot ?? "", known: all.map(({ id }) => id) },
    ]);
  const seed = readSeed(question.seed);
  const count = readWhole("count", question.count ?? (weights?.kind === "grid" ? 1 : 0), 1, mostScenarios);
  const levels = weights === undefined ? [] : levelsIn(lots, weights);
  const scores = marks === undefined ? [] : scoresIn(procedure, ids, marks, award);
  const priced = prices === undefined ? [] : pricesIn(procedure, ids, prices, award);
  const standing = lots.map(({ id }) => standingOf(procedure, id));
  const refusals = [
    ...[seed, count].filter(isBad),
    ...[levels, scores, priced].flatMap((each) => ("refusal" in each ? [each.refusal] : [])),
    ...standing.flatMap(({ lot, outcome, due }): SweepRefusalFigures[] =>
      outcome === "incomplete"
        ? [{ kind: "incomplete", lot: lot.id, due }]
        : outcome === "noAdmissibleBid"
          ? [{ kind: "noAdmissibleBid", lot: lot.id }]
          : [],
    ),
  ];
  if (refusals.length > 0 || isBad(seed) || isBad(count)) return refused(refusals);
  const drawn = levels as readonly DrawnLevel[];
  const points = drawn.reduce((all, each) => all * (each.points ?? 1), 1);
  const scenarios = points * count;
  const others = [...(scores as Varied[]), ...(priced as Varied[])];
  if (drawn.length + others.length === 0) return refused([{ kind: "nothingVaried" }]);
  if (scenarios > mostScenarios) return refused([{ kind: "tooMany", scenarios: String(scenarios) }]);
  const { varied, draws } = rowsOf(drawn, others, count);
  const isDrawn = others.length > 0 || drawn.some((each) => each.points === undefined);
  const planned = standing.map(({ lot, cards, ...state }): PlannedLot => {
    const rows = varied.flatMap((each, row) => (bearsOn(each, lot.id) ? [row] : []));
    const first = rows.find((row) => varied[row]?.kind === "weight");
    const weight = first === undefined ? undefined : varied[first];
    return {
      lot: lot.id,
      places: lot.places,
      bids: cards.map(({ bid }) => bid.id),
      rows,
      level: first !== undefined && weight?.kind === "weight" ? { level: weight.level, first } : undefined,
      leaders: leadersIn({ lot, ...state }).bids,
    };
  });
  return { procedure, varied, draws, lots: planned, award, scenarios, seed, isDrawn };
}

const refused = (refusals: readonly SweepRefusalFigures[]) => ({ refusals });

const bearsOn = (each: Varied, lot: string): boolean =>
  each.kind === "weight"
    ? each.level.lots.includes(lot)
    : each.kind === "score"
      ? !each.figure.combined && each.figure.served.some((served) => served.lot === lot)
      : each.offer.lots.length === 1 && each.offer.lots[0] === lot;
