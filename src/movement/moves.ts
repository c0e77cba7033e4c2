import type { Formula } from "../formula/formula.js";
import { words } from "../formula/sentence.js";
import type { Baseline, Valuation } from "../formula/valuation.js";
import { partOf } from "../formula/value.js";
import { isPicked } from "../formula/words.js";
import { isRelative } from "../methods/method.js";
import type { Lot } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import type { Working } from "../model/working.js";
import { figure } from "../number/figure.js";
import { alike } from "../number/rational.js";
import type { LotState } from "../passes/rank/lot.js";
import { baselinesOf } from "./baselines.js";
import type { BaselineMove } from "./records.js";

/** Which figures over all bids are not what they were, criterion by criterion, as the formulas name them. */
export function baselineMoves(lot: Lot, from: LotState, to: LotState): BaselineMove[] {
  const [was, now] = [baselinesOf(from), baselinesOf(to)];
  const criteria = nodesOf(lot.criteria).flatMap((node) => {
    const { method } = node;
    if (method === undefined || !isRelative(method)) return [];
    const change = { criterion: node.id, formula: method.formula };
    const [before, after] = [was.criteria.get(node.id), now.criteria.get(node.id)];
    const isOf = (working: Working) => working.of === "points" && working.criterion === node.id;
    return movesOf(change, before, after, valuationsIn(to, isOf, after));
  });
  const keys = lot.keys.flatMap(({ method }, key) => {
    const change = { criterion: "total", formula: method.formula };
    const isOf = (working: Working) => working.of === "key" && working.key === key;
    return movesOf(change, was.keys[key], now.keys[key], valuationsIn(to, isOf, now.keys[key]));
  });
  return [...criteria, ...keys];
}

/** How the bids stood against a baseline; one that was scored on another, or left in a hole, is not among them. */
const valuationsIn = (
  { cards }: LotState,
  isOf: (working: Working) => boolean,
  baseline: Baseline | undefined,
): { bid: string; valuation: Valuation }[] =>
  cards.flatMap(({ bid, workings }) =>
    workings.flatMap((working) =>
      isOf(working) &&
      "valuation" in working &&
      working.valuation.baseline === baseline &&
      !("filled" in working && working.filled !== undefined)
        ? [{ bid: bid.id, valuation: working.valuation }]
        : [],
    ),
  );

function movesOf(
  { criterion, formula }: { readonly criterion: string; readonly formula: Formula },
  before: Baseline | undefined,
  after: Baseline | undefined,
  bids: readonly { readonly bid: string; readonly valuation: Valuation }[],
): BaselineMove[] {
  if (before === undefined || after === undefined) return [];
  const figures = formula.aggregates.flatMap((aggregate, slot): BaselineMove[] => {
    const [was, now] = [before.aggregates[slot]?.value, after.aggregates[slot]?.value];
    if (alike(was, now)) return [];
    const holds = ({ valuation }: (typeof bids)[number]): boolean =>
      alike(partOf(formula, after, valuation.offer, aggregate.over).value, now);
    const heldBy = isPicked(aggregate.word) ? bids.filter(holds).map(({ bid }) => bid) : [];
    const name = words(formula, { kind: "aggregate", slot });
    const change = { before: was && figure(was), after: now && figure(now) };
    return [{ kind: "figure", criterion, figure: name, ...change, heldBy }];
  });
  const reordered =
    before.sorted.length !== after.sorted.length ||
    before.sorted.some((each, index) => !alike(each, after.sorted[index]));
  return formula.usesPlaces && reordered
    ? [...figures, { kind: "order", criterion, of: formula.subject }]
    : figures;
}
