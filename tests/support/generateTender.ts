import * as fc from "fast-check";
import type { CriterionDocument } from "../../src/model/document/criteria.js";
import type { AgreementDocument, NotAnsweredDocument } from "../../src/model/document/panel.js";
import type { LotDocument, TenderDocument } from "../../src/model/document/tender.js";
import { roundingModes } from "../../src/number/rounding.js";
import { baseline, criteriaOf, otherwise, scales, trees } from "./generateCriteria.js";
import {
  namedMeasure,
  reads,
  rules,
  sometimes,
  type Using,
  type WrittenMethod,
  written,
} from "./generateMethods.js";

/** What a law needs of its documents. */
export interface Plan {
  /** Nothing is due: every sheet is full, every price is there, every decision is taken. */
  readonly complete?: boolean;
  /** Every lot has the tender's criteria. */
  readonly sameCriteria?: boolean;
  readonly unrounded?: boolean;
  /** No method reads what a combined offer has not. */
  readonly combinable?: boolean;
  /** Two lots or three. */
  readonly severalLots?: boolean;
}

const ruleWeighsPrice = (kind: string): boolean =>
  rules.find((each) => each.kind === kind)?.weighsPrice ?? true;

/** A price method needs a rule that weighs the price; every other may stand under any. */
const rulesFor = (using: Using): fc.Arbitrary<WrittenMethod | undefined> => {
  if (using.context === "combine") return written(using.entry);
  const weighing = rules.filter((rule) => rule.weighsPrice);
  const any = using.context === "price" ? weighing : [...weighing, ...weighing, ...rules];
  return fc.oneof(fc.constant(undefined), ...any.map((rule) => written(rule)));
};

const stages = ["meanScore", "priceScore", "measureScore", "criterion", "group", "total"] as const;

const rounding = sometimes(
  2,
  fc.uniqueArray(
    fc.record({
      of: fc.constantFrom(...stages),
      places: fc.constantFrom("0", "1", "2", "3"),
      mode: fc.constantFrom(...roundingModes),
    }),
    { minLength: 1, maxLength: 6, selector: (each) => each.of },
  ),
);

/** Prices of trouble: few, equal in value though not in text, zero, long, and next to one another. */
export const price = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("100", "100.00", "100.01", "150", "200", "99.99", "333.33") },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 400 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("0", "0.000000000000000001", "123.456789012345678901234567890123"),
  },
);
export const pricePool = fc.array(price, { minLength: 1, maxLength: 4 });

const ceiling = fc.record({ price: fc.constantFrom("100", "150", "200.01", "300"), otherwise });

const lotsOf = (plan: Plan) => {
  const lots = fc.array(
    fc.record({
      estimate: sometimes(2, fc.constantFrom("100", "250.50", "300")),
      ceiling: sometimes(4, ceiling),
      own: plan.sameCriteria === true ? fc.constant(false) : fc.boolean(),
    }),
    { minLength: plan.severalLots === true ? 2 : 1, maxLength: 3 },
  );
  return plan.severalLots === true ? lots : sometimes(2, lots);
};

const tieBreak = fc.oneof(
  fc.record({ kind: fc.constant("higherPoints" as const), at: fc.nat(20) }),
  fc.constant({ kind: "lowerPrice" as const }),
  fc.constant({ kind: "earlierSubmission" as const }),
);

const agreement: fc.Arbitrary<AgreementDocument | undefined> = fc.constantFrom<AgreementDocument | undefined>(
  undefined,
  "single",
  "mean",
  "median",
  "mode",
  { kind: "mean", weights: { E1: "1", E2: "0.5", E3: "3" } },
  { kind: "trimmedMean", dropEachEnd: "1" },
);

/** Every generated scale has a 3, or any figure. */
const notAnswered = fc.constantFrom<NotAnsweredDocument>(
  { otherwise: "score", score: "3" },
  { otherwise: "setAside" },
  { otherwise: "decide", score: "3" },
);

/** Tenders of one round that use a method, with everything a buyer may publish now and then. */
export function tenders(using: Using, plan: Plan = {}): fc.Arbitrary<TenderDocument> {
  return rulesFor(using).chain((combine) => {
    const weighsPrice = ruleWeighsPrice(combine?.kind ?? "weightedSum");
    const combining = rules.find((rule) => rule.kind === (combine?.kind ?? "weightedSum"));
    const higherWins = combining?.keys[0].wins === "higher";
    const goesByStep = combining?.procedure !== undefined;
    return fc
      .record({
        tree: trees(using, { weighsPrice, combinable: plan.combinable === true }),
        second: trees(using, { weighsPrice, combinable: plan.combinable === true }),
        outOf: fc.constantFrom(100, 100, 1, 1000),
        weights: fc.constantFrom(undefined, "ofParent" as const, "ofTotal" as const),
        requirements: fc.array(otherwise, { maxLength: 2 }),
        lots: lotsOf(plan),
        sealed: fc.boolean(),
        agreement,
        notAnswered: sometimes(2, notAnswered),
        rounding: plan.unrounded === true ? fc.constant(undefined) : rounding,
        minimum: sometimes(4, fc.record({ percent: fc.constantFrom("0", "40", "60"), otherwise, baseline })),
        tieWithin: sometimes(4, fc.constantFrom("0.01", "1", "10.5")),
        tieBreaks: fc.uniqueArray(tieBreak, { maxLength: 3, selector: (each) => each.kind }),
      })
      .map((drawn): TenderDocument => {
        const around = { ofTotal: drawn.weights === "ofTotal", weighsPrice };
        const units = drawn.outOf * 100;
        const requirements = drawn.requirements.map(
          (each, index): CriterionDocument => ({
            id: `requirement${index + 1}`,
            type: "requirement",
            otherwise: each,
          }),
        );
        const named = namesMeasure(combine) ? [timeMeasure] : [];
        const criteria = [...criteriaOf(drawn.tree, units, around, ""), ...named, ...requirements];
        const lots = drawn.lots?.map(({ own, ...lot }, index) => ({
          id: `lot${index + 1}`,
          ...lot,
          criteria: own
            ? [...criteriaOf(drawn.second, units, around, `lot${index + 1}-`), ...named]
            : undefined,
        }));
        const priced = lotsWithCeilings(lots, criteria);
        const shared = lots === undefined || lots.every((lot) => lot.criteria === undefined);
        const used = lots?.every((lot) => lot.criteria !== undefined) === true ? undefined : criteria;
        const all = [...(used ?? []), ...(lots ?? []).flatMap((lot) => lot.criteria ?? [])];
        return {
          id: "tender",
          outOf: drawn.outOf === 100 ? undefined : String(drawn.outOf),
          weights: drawn.weights,
          scales: scalesIn(all),
          criteria: used,
          lots: priced,
          envelopes: drawn.sealed && shared ? envelopesOf(criteria) : undefined,
          agreement: drawn.agreement,
          notAnswered: drawn.notAnswered,
          rounding: goesByStep ? drawn.rounding?.filter((each) => each.of !== "total") : drawn.rounding,
          combine: combine as TenderDocument["combine"],
          minimum: higherWins ? drawn.minimum : undefined,
          tieWithin: goesByStep ? undefined : drawn.tieWithin,
          tieBreaks: tieBreaksOf(drawn.tieBreaks, shared ? scoredIn(criteria, weighsPrice) : []),
        };
      });
  });
}

/** A measure without weight of its own, for rules that read its amount. */
const timeMeasure: CriterionDocument = {
  id: namedMeasure,
  type: "measure",
  weight: "0",
  unit: "days",
  better: "lower",
  method: { kind: "lowestRatio" },
};

const namesMeasure = (combine: WrittenMethod | undefined): boolean =>
  combine !== undefined && Object.values(combine).includes(namedMeasure);

/** A lot whose methods read its ceiling has one, and so does the only lot of a tender without lots. */
function lotsWithCeilings(
  lots: readonly LotDocument[] | undefined,
  criteria: readonly CriterionDocument[],
): LotDocument[] | undefined {
  const readsCeiling = (own: readonly CriterionDocument[]): boolean =>
    nodesIn(own).some((each) => each.type === "price" && reads(each.method?.kind, "ceiling"));
  const given = { price: "300", otherwise: "decide" as const };
  if (lots === undefined) return readsCeiling(criteria) ? [{ id: "all", ceiling: given }] : undefined;
  return lots.map((lot) =>
    readsCeiling(lot.criteria ?? criteria) ? { ...lot, ceiling: lot.ceiling ?? given } : lot,
  );
}

export const nodesIn = (criteria: readonly CriterionDocument[]): CriterionDocument[] =>
  criteria.flatMap((each) => [each, ...(each.type === undefined ? nodesIn(each.criteria) : [])]);

function scalesIn(criteria: readonly CriterionDocument[]): TenderDocument["scales"] {
  const names = nodesIn(criteria).flatMap((each) => (each.type === "quality" ? [each.scale] : []));
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, scales[name]?.scale])) as TenderDocument["scales"];
}

const scoredIn = (criteria: readonly CriterionDocument[], weighsPrice: boolean): string[] =>
  nodesIn(criteria)
    .filter((each) => each.type !== "requirement" && (weighsPrice || each.type !== "price"))
    .map((each) => each.id);

/** First what does not hold a price, then the prices and what looks at them; where one list would be empty there are no envelopes. */
function envelopesOf(criteria: readonly CriterionDocument[]): TenderDocument["envelopes"] {
  const scored = criteria.filter((each) => each.type !== "requirement");
  const priced = scored.filter((each) => nodesIn([each]).some(looksAtPrice));
  const first = scored.filter((each) => !priced.includes(each));
  if (priced.length === 0 || first.length === 0) return undefined;
  return [first.map((each) => each.id), priced.map((each) => each.id)];
}

const looksAtPrice = (node: CriterionDocument): boolean =>
  node.type === "price" || (node.type === "measure" && reads(node.method.kind, "price"));

function tieBreaksOf(
  drawn: readonly { readonly kind: string; readonly at?: number }[],
  ids: readonly string[],
): TenderDocument["tieBreaks"] {
  const bound = drawn.flatMap(({ kind, at }) => {
    if (at === undefined) return [{ kind }];
    return ids.length === 0 ? [] : [{ kind, criterion: ids[at % ids.length] }];
  });
  return bound.length === 0 ? undefined : (bound as TenderDocument["tieBreaks"]);
}
