import { criterionNames, makeMethod, readMethod, ruleVocabulary } from "../../methods/method.js";
import { one, type Rational, whole } from "../../number/rational.js";
import type { CriterionDocument, RequirementDocument } from "../document/criteria.js";
import type { LotDocument, TenderDocument } from "../document/tender.js";
import type { BoundKey, Criterion, Leaf, Lot } from "../procedure.js";
import type { Roundings } from "../roundings.js";
import type { Schedule } from "../schedule.js";
import { isScored, resolveCriterion } from "./criterion.js";
import { exact, exactly } from "./figures.js";
import { bind, formulaOf, type OpenRule, resolveMethod } from "./method.js";
import { resolveAdjustments } from "./money.js";
import { resolveSchedule } from "./schedule.js";

/** The lots with their own criteria or the tender's; a tender without lots is one lot, "all". */
export function resolveLots(tender: TenderDocument, rule: OpenRule, rounding: Roundings): Lot[] {
  const shared = tender.schedule && resolveSchedule(tender.schedule, rounding.line);
  return (tender.lots ?? [{ id: "all" }]).map((lot) => {
    const schedule = lot.schedule === undefined ? shared : resolveSchedule(lot.schedule, rounding.line);
    return resolveLot(lot, tender, rule, schedule);
  });
}

function resolveLot(
  document: LotDocument,
  tender: TenderDocument,
  rule: OpenRule,
  schedule: Schedule | undefined,
): Lot {
  const written = document.criteria ?? tender.criteria ?? [];
  const estimate = exactly(document.estimate);
  const ceiling = document.ceiling && {
    price: exact(document.ceiling.price),
    otherwise: document.ceiling.otherwise,
  };
  const around = { tender, ceiling: ceiling?.price, estimate, weighsPrice: rule.weighsPrice, schedule };
  const level = { parent: undefined, outOf: exactly(tender.outOf) ?? whole(100n), unit: one };
  const criteria = written.filter(isScored).map((each) => resolveCriterion(each, level, around));
  const leaves = leavesOf(criteria);
  const prices = leaves.filter(({ type }) => type === "price").map(({ id }) => id);
  return {
    id: document.id,
    title: document.title,
    ref: document.ref,
    meta: document.meta,
    estimate,
    places: Number(document.places ?? "1"),
    ceiling,
    abnormallyLow: tender.abnormallyLow && {
      ...tender.abnormallyLow,
      method: resolveMethod("abnormal", tender.abnormallyLow.method, { estimate, ceiling: ceiling?.price }),
    },
    schedule,
    adjustments: resolveAdjustments(tender, document.id, prices, { estimate, ceiling: ceiling?.price }),
    requirements: requirementsOf(written).map(({ id, title, otherwise }) => ({ id, title, otherwise })),
    criteria,
    leaves,
    unscored: unscoredOf(criteria),
    keys: bindKeys(rule, criteria),
  };
}

const requirementsOf = (criteria: readonly CriterionDocument[]): RequirementDocument[] =>
  criteria.flatMap((each) =>
    each.type === "requirement" ? [each] : each.type === undefined ? requirementsOf(each.criteria) : [],
  );

export const leavesOf = (criteria: readonly Criterion[]): Leaf[] =>
  criteria.flatMap((each) => (each.type === "group" ? leavesOf(each.criteria) : [each]));

export const nodesOf = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.flatMap((each) => (each.type === "group" ? [each, ...nodesOf(each.criteria)] : [each]));

const unscoredOf = (criteria: readonly Criterion[]): Record<string, undefined> =>
  Object.fromEntries(
    nodesOf(criteria).flatMap((node) =>
      node.type === "group" || node.method !== undefined ? [[node.id, undefined]] : [],
    ),
  );

function bindKeys(rule: OpenRule, criteria: readonly Criterion[]): BoundKey[] {
  const nodes = nodesOf(criteria);
  const vocabulary = ruleVocabulary(rule.declared, nodes);
  const measures = Object.fromEntries(
    criterionNames(rule.declared).map((name) => [name, rule.written[name] as string]),
  );
  const weights: Record<string, Rational> = Object.fromEntries(
    nodes.map((node) => [`weight[${node.id}]`, node.weight]),
  );
  return rule.keys.map((key) => ({
    ...key,
    measures,
    method: makeMethod({
      kind: rule.kind,
      formula: formulaOf(readMethod(key.text, vocabulary)),
      otherwise: undefined,
      ...bind(rule.declared, rule.written, weights),
    }),
  }));
}
