import type { CriterionDocument, ScaleDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScoresheetDocument } from "../../src/model/document/panel.js";
import type { Procedure } from "../../src/model/procedure.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import { fractionTextOf } from "../../src/number/decimal.js";
import { figure } from "../../src/number/figure.js";

/** One change made on the document by hand: what it is called, and the document with it. */
export interface DocumentChange {
  readonly key: string;
  readonly document: ProcedureDocument;
  /** The bid that is left out, where one is. */
  readonly without?: string;
}

/** What a step is called: the sheet, whose mark, and what it would be. */
export const stepKey = (
  { bid, lot, combined, round, criterion }: ScoresheetDocument,
  by: string | undefined,
  to: string,
): string => ["step", bid, lot ?? combined?.join("+"), round, criterion, by, Number(to)].join(" ");

/** The figures next to one on a scale; worked out in hundredths, which all generated steps are whole numbers of. */
function neighbours(scale: ScaleDocument, from: string): string[] {
  if (Array.isArray(scale)) {
    const levels = scale.map(({ score }) => Number(score)).sort((a, b) => a - b);
    const at = levels.indexOf(Number(from));
    return [levels[at + 1], levels[at - 1]].flatMap((each) => (each === undefined ? [] : [String(each)]));
  }
  if (scale.step === undefined) return [];
  const [hundredths, step] = [Math.round(Number(from) * 100), Math.round(Number(scale.step) * 100)];
  return [hundredths + step, hundredths - step].flatMap((each) =>
    each > Number(scale.to) * 100 || each < Number(scale.from) * 100 ? [] : [String(each / 100)],
  );
}

const qualityIn = (criteria: readonly CriterionDocument[]): Map<string, string> =>
  new Map(
    criteria.flatMap((each) =>
      each.type === "quality"
        ? [[each.id, each.scale]]
        : each.type === undefined
          ? Array.from(qualityIn(each.criteria))
          : [],
    ),
  );

/** Every figure of the panel one step up and one step down, whether it counts or not. */
export function stepsIn(document: ProcedureDocument): DocumentChange[] {
  const { tender, scoresheets = [] } = document;
  const scales = qualityIn([
    ...(tender.criteria ?? []),
    ...(tender.lots ?? []).flatMap((lot) => lot.criteria ?? []),
  ]);
  return scoresheets.flatMap((sheet, index) => {
    const scale = tender.scales?.[scales.get(sheet.criterion) ?? ""];
    if (scale === undefined) return [];
    const change = (by: string | undefined, from: string, altered: (to: string) => ScoresheetDocument) =>
      Number.isNaN(Number(from))
        ? []
        : neighbours(scale, from).map(
            (to): DocumentChange => ({
              key: stepKey(sheet, by, to),
              document: { ...document, scoresheets: scoresheets.with(index, altered(to)) },
            }),
          );
    const { agreed, marks = [] } = sheet;
    return [
      ...(agreed === undefined
        ? []
        : change(undefined, agreed.score, (score) => ({ ...sheet, agreed: { ...agreed, score } }))),
      ...marks.flatMap((mark, at) =>
        change(mark.by, mark.mark, (to) => ({ ...sheet, marks: marks.with(at, { ...mark, mark: to }) })),
      ),
    ];
  });
}

/** Every bid left out, with all that is recorded of it. */
export const bidsOut = (document: ProcedureDocument): DocumentChange[] =>
  document.bids.map(({ id }) => {
    const others = <T extends { readonly bid?: string | undefined }>(records: readonly T[] = []): T[] =>
      records.filter(({ bid }) => bid !== id);
    return {
      key: `bid ${id}`,
      without: id,
      document: {
        ...document,
        bids: document.bids.filter((bid) => bid.id !== id),
        scoresheets: others(document.scoresheets),
        decisions: others(document.decisions),
      },
    };
  });

/** Every evaluator left out. */
export function evaluatorsOut(document: ProcedureDocument): DocumentChange[] {
  const { scoresheets = [] } = document;
  const met = new Set(scoresheets.flatMap(({ marks = [] }) => marks.flatMap(({ by }) => by ?? [])));
  return Array.from(met, (evaluator) => ({
    key: `evaluator ${evaluator}`,
    document: {
      ...document,
      scoresheets: scoresheets.map((sheet) =>
        sheet.marks === undefined
          ? sheet
          : { ...sheet, marks: sheet.marks.filter(({ by }) => by !== evaluator) },
      ),
    },
  }));
}

/** Every published rounding left out. */
export const roundingsOut = (document: ProcedureDocument): DocumentChange[] =>
  (document.tender.rounding ?? []).map(({ of }) => ({
    key: `rounding ${of}`,
    document: {
      ...document,
      tender: {
        ...document.tender,
        rounding: document.tender.rounding?.filter((each) => each.of !== of),
      },
    },
  }));

/**
 * Every criterion left out that all lots have alike, the others at the weights that they have of the total; where
 * those have no decimals the document cannot be written.
 */
export function criteriaOut(document: ProcedureDocument, procedure: Procedure): DocumentChange[] {
  const { lots, outOf } = procedure.tender;
  const weights = lots.map(
    (lot) =>
      new Map(
        nodesOf(lot.criteria).flatMap((node) =>
          node.type === "group" || node.method !== undefined ? [[node.id, node.weight] as const] : [],
        ),
      ),
  );
  const [first] = weights;
  const isWritable = weights.every((each) =>
    Array.from(each.values()).every((weight) => fractionTextOf(weight) === undefined),
  );
  if (first === undefined || !isWritable) return [];
  return Array.from(first).flatMap(([id, weight]): DocumentChange[] => {
    const isAlike = weights.every((each) => {
      const other = each.get(id);
      return other !== undefined && other.n * weight.d === weight.n * other.d;
    });
    if (!isAlike) return [];
    const left = new Set<string>();
    const rewritten = (criteria: readonly CriterionDocument[], at: number): CriterionDocument[] =>
      criteria.flatMap((each): CriterionDocument[] => {
        if (each.type === "requirement") return [each];
        if (each.id === id) return requirementsIn([each]);
        const own = `${figure(weights[at]?.get(each.id) ?? weight)}`;
        const own_ = each.weight === undefined ? {} : { weight: own };
        if (each.type !== undefined) {
          left.add(each.id);
          return [{ ...each, ...own_ }];
        }
        const inside = rewritten(each.criteria, at);
        const scored = inside.filter((child) => child.type !== "requirement");
        if (scored.length === 0) return inside;
        left.add(each.id);
        const { outOf: _outOf, ...group } = each;
        const gone = within(each, id) ? weight : { n: 0n, d: 1n };
        const before = weights[at]?.get(each.id) ?? weight;
        const after = { n: before.n * gone.d - gone.n * before.d, d: before.d * gone.d };
        return [{ ...group, weight: `${figure(after)}`, criteria: inside }];
      });
    const { tender } = document;
    const total = { n: outOf.n * weight.d - weight.n * outOf.d, d: outOf.d * weight.d };
    const { criteria = [], ...rest } = tender;
    const written =
      tender.lots === undefined
        ? { criteria: rewritten(criteria, 0) }
        : {
            lots: tender.lots.map((lot, at) => ({
              ...lot,
              criteria: rewritten(lot.criteria ?? criteria, at),
            })),
          };
    const isThere = (each: string): boolean => left.has(each) || !first.has(each);
    const envelopes = tender.envelopes?.map((ids) => ids.filter(isThere)).filter((ids) => ids.length > 0);
    return [
      {
        key: `criterion ${id}`,
        document: {
          ...document,
          tender: {
            ...rest,
            ...written,
            ...(envelopes === undefined ? {} : { envelopes }),
            weights: "ofTotal",
            outOf: `${figure(total)}`,
            tieBreaks: (tender.tieBreaks ?? []).filter(
              (each) => each.kind !== "higherPoints" || isThere(each.criterion),
            ),
          },
          bids: document.bids.map((bid) => ({
            ...bid,
            offers: bid.offers.map((offer) => {
              const { measures, prices, ...other } = offer;
              const kept = <T>(records: Record<string, T>): Record<string, T> =>
                Object.fromEntries(Object.entries(records).filter(([key]) => isThere(key)));
              return {
                ...other,
                ...(measures === undefined ? {} : { measures: kept(measures) }),
                ...(prices === undefined ? {} : { prices: kept(prices) }),
              };
            }),
          })),
          scoresheets: document.scoresheets?.filter(({ criterion }) => isThere(criterion)),
          decisions: document.decisions?.filter(({ about }) => isThere(about)),
        },
      },
    ];
  });
}

const within = (each: CriterionDocument, id: string): boolean =>
  each.id === id || (each.type === undefined && each.criteria.some((child) => within(child, id)));

const requirementsIn = (criteria: readonly CriterionDocument[]): CriterionDocument[] =>
  criteria.flatMap((each) =>
    each.type === "requirement" ? [each] : each.type === undefined ? requirementsIn(each.criteria) : [],
  );
