import * as fc from "fast-check";
import { expect } from "vitest";
import { commitments } from "../../src/explain/commitments.js";
import type { CriterionDocument, MeasureDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { compare, type Rational } from "../../src/number/rational.js";
import { times } from "../support/generateMethods.js";
import { evaluated, forAnyMethod, type Json, published } from "./law.js";

/** The document with every measure changed, and what is claimed and accepted of it. */
function changed(
  document: ProcedureDocument,
  change: (measure: MeasureDocument) => MeasureDocument,
  amounts: <T>(measure: MeasureDocument, stated: T) => T = (_, stated) => stated,
): ProcedureDocument {
  const measures = new Map<string, MeasureDocument>();
  const visit = (each: CriterionDocument): CriterionDocument => {
    if (each.type === undefined) return { ...each, criteria: each.criteria.map(visit) };
    if (each.type !== "measure") return each;
    measures.set(each.id, each);
    return change(each);
  };
  const { tender } = document;
  const criteria = tender.criteria?.map(visit);
  const lots = tender.lots?.map((lot) => ({ ...lot, criteria: lot.criteria?.map(visit) }));
  const stated = <T>(id: string, value: T): T => {
    const measure = measures.get(id);
    return measure === undefined ? value : amounts(measure, value);
  };
  return {
    ...document,
    tender: { ...tender, ...(criteria && { criteria }), ...(lots && { lots }) },
    bids: document.bids.map((bid) => ({
      ...bid,
      offers: bid.offers.map((offer) => ({
        ...offer,
        measures:
          offer.measures &&
          Object.fromEntries(Object.entries(offer.measures).map(([id, claim]) => [id, stated(id, claim)])),
      })),
    })),
    scoresheets: document.scoresheets?.map((sheet) => ({
      ...sheet,
      accepted: stated(sheet.criterion, sheet.accepted),
      evidence: stated(sheet.criterion, sheet.evidence),
    })),
  } as ProcedureDocument;
}

const plain = (document: ProcedureDocument): ProcedureDocument => JSON.parse(JSON.stringify(document));

/** Rounds and award without what the register says of single lines, and what names a line. */
const resultOf = (document: ProcedureDocument): Json => {
  const { rounds, award } = published(evaluated(plain(document))) as {
    rounds: Json;
    award: { contracts: object[] };
  };
  const contracts = award.contracts.map((contract) => ({ ...contract, commitments: undefined }));
  return JSON.parse(
    JSON.stringify({ rounds, award: { ...award, contracts } }, (key, value) =>
      key === "line" || key === "lines" ? undefined : value,
    ),
  );
};

type ByLine = Readonly<Record<string, unknown>>;
const isByLine = (stated: unknown): stated is ByLine => typeof stated === "object" && stated !== null;

forAnyMethod("a line split in two with the same proxy changes nothing", 12, (documents) =>
  fc.property(documents, (document) => {
    // Halves of a cap are caps of halves; a due line is told once for each.
    const halves = (text: string): string => times(text, "0.5");
    const split = changed(
      document,
      (measure) => ({
        ...measure,
        lines: measure.lines?.flatMap((line) => {
          const half = line.cap === undefined ? line : { ...line, cap: halves(line.cap) };
          return line.id === "first" ? [half, { ...half, id: "other" }] : [line];
        }),
      }),
      (measure, stated) => {
        if (measure.lines === undefined || !isByLine(stated) || stated.first === undefined) return stated;
        const first = stated.first as string;
        const half = /^\d/.test(first) ? halves(first) : first;
        return { ...stated, first: half, other: half };
      },
    );
    const once = (result: Json): Json =>
      JSON.parse(JSON.stringify(result), (key, value) =>
        key === "due" ? Array.from(new Set((value as unknown[]).map((each) => JSON.stringify(each)))) : value,
      );
    expect(once(resultOf(split))).toEqual(once(resultOf(document)));
  }),
);

forAnyMethod(
  "all proxies and caps of a measure times one factor change no points under a ratio",
  30,
  (documents) =>
    fc.property(documents, fc.constantFrom("10", "0.5", "1.17"), (document, factor) => {
      const byRatio = (measure: MeasureDocument): boolean =>
        ["highestRatio", "lowestRatio", "highestPerPrice"].includes(measure.method.kind) &&
        measure.minimum?.amount === undefined;
      const scaled = changed(document, (measure) =>
        measure.lines === undefined || !byRatio(measure)
          ? measure
          : {
              ...measure,
              cap: measure.cap && times(measure.cap, factor),
              lines: measure.lines.map((line) => ({ ...line, proxy: times(line.proxy, factor) })),
            },
      );
      expect(resultOf(scaled)).toEqual(resultOf(document));
    }),
);

forAnyMethod("what is claimed and not accepted sets no best", 10, (documents) =>
  fc.property(documents, (document) => {
    const { workings, procedure } = evaluated(document);
    const amounts = new Map(
      workings.flatMap((each) => (each.of === "amount" ? [[key(each), each.value] as const] : [])),
    );
    for (const working of workings) {
      if (working.of !== "points" || !amounts.has(key(working))) continue;
      const { formula, baseline } = working.valuation;
      const all = procedure.bids.flatMap(({ id }) => amounts.get(key({ ...working, bid: id })) ?? []);
      for (const [slot, { word, bare }] of formula.aggregates.entries()) {
        const best = baseline.aggregates[slot]?.value;
        // The best is the amount of some bid, as it counts: no higher than what anybody was accepted with.
        if (word === "highest" && bare && best !== undefined)
          expect(all.some((amount: Rational) => compare(amount, best) === 0)).toBe(true);
      }
    }
  }),
);

const key = ({ lots, bid, criterion }: { lots: readonly string[]; bid: string; criterion: string }): string =>
  JSON.stringify([lots, bid, criterion]);

forAnyMethod(
  "the register holds what is accepted of the recommended bids, and nothing else",
  40,
  (documents) =>
    fc.property(documents, (document) => {
      const evaluation = evaluated(document);
      const measures = new Map<string, MeasureDocument>();
      changed(document, (measure) => {
        measures.set(measure.id, measure);
        return measure;
      });
      const told = commitments(evaluation).map(({ lots, bid, criterion, id, amount }) =>
        [lots[0], bid, criterion, id, amount?.value].map((each) =>
          typeof each === "object" ? `${each.n}/${each.d}` : each,
        ),
      );
      const accepted = evaluation.award.contracts.flatMap(({ lots: [lot], bid }) =>
        (document.scoresheets ?? [])
          .filter((sheet) => sheet.bid === bid && sheet.accepted !== undefined)
          .filter((sheet) => sheet.lot === undefined || sheet.lot === lot)
          .flatMap((sheet) => {
            const measure = measures.get(sheet.criterion);
            const inLot = evaluation.procedure.tender.lots.find(({ id }) => id === lot)?.leaves;
            if (measure === undefined || !inLot?.some(({ id }) => id === sheet.criterion)) return [];
            const amounts = isByLine(sheet.accepted)
              ? Object.entries(sheet.accepted)
              : [[undefined, sheet.accepted]];
            return amounts
              .filter(([, amount]) => measure.better === "lower" || !/^0(\.0+)?$/.test(amount as string))
              .map(([line, amount]) => [lot, bid, sheet.criterion, line, fractionOf(amount as string)]);
          }),
      );
      expect(told.sort()).toEqual(accepted.sort());
    }),
);

function fractionOf(text: string): string {
  const [whole = "", parts = ""] = text.split(".");
  let [n, d] = [BigInt(whole + parts), 10n ** BigInt(parts.length)];
  for (const prime of [2n, 5n]) while (d % prime === 0n && n % prime === 0n) [n, d] = [n / prime, d / prime];
  return `${n}/${d}`;
}
