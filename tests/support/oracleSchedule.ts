import Fraction from "fraction.js";
import type { CostDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScheduleDocument, ScheduleLineDocument } from "../../src/model/document/money.js";

const of = (text: string): Fraction => new Fraction(text);
const added = (all: readonly Fraction[]): Fraction =>
  all.reduce((sum, each) => sum.add(each), new Fraction(0));

/** What a cost criterion looks at, worked out from the JSON of a document alone: no entry, no ledger, no formula language. */
export function costOf(
  document: ProcedureDocument,
  bid: string,
): { offered: Fraction; evaluated: Fraction } | undefined {
  const schedule = document.tender.schedule as ScheduleDocument;
  const answers = answersOf(document, bid);
  const parts = schedule.lines.map((line) => {
    const figure = figureOf(document, line, answers[line.id]);
    return figure && { line, figure: figure.figure, isOwn: figure.isOwn };
  });
  if (parts.some((each) => each === undefined)) return undefined;
  const known = parts as { line: ScheduleLineDocument; figure: Fraction; isOwn: boolean }[];
  const years = (line: ScheduleLineDocument): string[] =>
    line.years === "each"
      ? (schedule.years ?? []).map(({ id }) => id)
      : (line.years ?? [line.year as string]);
  const offered = added(
    known
      .filter(({ line, isOwn }) => line.payee !== "others" && isOwn)
      .flatMap(({ line, figure }) => years(line).map(() => amount(schedule, line, figure))),
  );
  const costs = known.flatMap(({ line, figure }) =>
    years(line).flatMap((year) => {
      if (schedule.years?.find(({ id }) => id === year)?.optional === "notCounted") return [];
      return [
        amount(schedule, line, figure).mul(taxFactor(schedule, line)).mul(presentFactor(document, year)),
      ];
    }),
  );
  return { offered, evaluated: added(costs).add(adjustmentsOf(document, bid, offered)) };
}

const answersOf = (document: ProcedureDocument, bid: string): Record<string, string> =>
  (document.bids.find(({ id }) => id === bid)?.offers[0]?.lines ?? {}) as Record<string, string>;

/** What is offered for a line, or what its rule makes of the offers of the others. */
function figureOf(
  document: ProcedureDocument,
  line: ScheduleLineDocument,
  answer: string | undefined,
): { figure: Fraction; isOwn: boolean } | undefined {
  if (answer !== "notServed") return { figure: of(answer ?? "0"), isOwn: true };
  const served = document.bids
    .map(({ id }) => answersOf(document, id)[line.id] as string)
    .filter((each) => each !== "notServed")
    .map(of);
  if (served.length === 0) return undefined;
  const rising = served.toSorted((a, b) => a.compare(b));
  const figures: Record<string, Fraction> = {
    lowest: rising[0] as Fraction,
    mean: added(served).div(served.length),
    "1.1 * highest": (rising.at(-1) as Fraction).mul("1.1"),
  };
  return { figure: figures[line.unserved as string] as Fraction, isOwn: false };
}

function amount(schedule: ScheduleDocument, line: ScheduleLineDocument, figure: Fraction): Fraction {
  const scenarios = schedule.scenarios ?? [{ id: "low", weight: "100" }];
  const mixed = scenarios.map(({ id, weight }) => {
    const given = (schedule.volumes as Record<string, string | Record<string, string>>).people;
    const people = of(typeof given === "string" ? given : ((given as Record<string, string>)[id] as string));
    const quantities: Record<string, Fraction> = {
      people,
      "people * days / 0.85": people.mul("2.5").div("0.85"),
    };
    const text = line.quantity as string | undefined;
    const units = text === undefined ? figure : (quantities[text] ?? of(text));
    return units
      .mul(line.rate === undefined ? figure : of(line.rate))
      .mul(of(weight))
      .div(100);
  });
  return line.income === true ? added(mixed).neg() : added(mixed);
}

function taxFactor({ vat }: ScheduleDocument, line: ScheduleLineDocument): Fraction {
  if (vat === undefined || vat.offered === vat.evaluated) return new Fraction(1);
  const rate = of((vat.rates as Record<string, string>)[line.vat as string] as string)
    .div(100)
    .add(1);
  return vat.evaluated === "including" ? rate : rate.inverse();
}

function presentFactor(document: ProcedureDocument, year: string): Fraction {
  const [cost] = (document.tender.criteria ?? []) as CostDocument[];
  const discounting = cost?.discounting;
  if (discounting === undefined) return new Fraction(1);
  const named = year === "unallocated" ? (discounting.unallocated as string) : year;
  const index = (document.tender.schedule?.years ?? []).findIndex(({ id }) => id === named);
  if (index < 0) return new Fraction(1);
  const offset = 2027 - Number((discounting.base as string).slice(0, 4));
  const until = offset + index + (discounting.timing === "end" ? 1 : 0);
  const growth = of(discounting.inflation ?? "0")
    .div(100)
    .add(1);
  return growth.div(of(discounting.rate).div(100).add(1)).pow(until) as Fraction;
}

function adjustmentsOf(document: ProcedureDocument, bid: string, price: Fraction): Fraction {
  const facts = (document.bids.find(({ id }) => id === bid)?.facts ?? {}) as Record<string, boolean>;
  const formulas: Record<string, Fraction> = {
    "price * 0.02": price.mul("0.02"),
    "250": of("250"),
    "price / 3 - 10": price.div(3).sub(10),
  };
  return added(
    (document.tender.adjustments ?? []).map(({ id, formula }) => {
      if (formula === undefined)
        return of(document.adjustments?.find((each) => each.bid === bid && each.rule === id)?.amount ?? "0");
      return facts.new === true ? (formulas[formula] as Fraction) : new Fraction(0);
    }),
  );
}
