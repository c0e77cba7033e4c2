import * as fc from "fast-check";
import { catalogue } from "../../src/methods/catalogue.js";
import type { Entry, NumberParameter, Parameter, Rule } from "../../src/methods/entry.js";
import { entryTraits } from "../../src/methods/traits.js";

/** A method or rule of the catalogue that a generated document is to use. */
export type Using =
  | { readonly context: "price" | "measure" | "quality" | "group"; readonly entry: Entry }
  | { readonly context: "combine"; readonly entry: Rule };

export const entriesOf = (context: "price" | "measure" | "quality" | "group"): readonly Entry[] =>
  Object.values<Entry>(catalogue[context]);
export const rules: readonly Rule[] = Object.values<Rule>(catalogue.combine);

export const everyMethod: readonly Using[] = [
  ...(["price", "measure", "quality", "group"] as const).flatMap((context) =>
    entriesOf(context).map((entry) => ({ context, entry })),
  ),
  ...rules.map((entry) => ({ context: "combine" as const, entry })),
];

/** Whether a method's formula reads a name: "ceiling", "draw". */
export const reads = (kind: string | undefined, name: string): boolean =>
  everyMethod.some(
    ({ context, entry }) =>
      context !== "combine" && entry.kind === kind && new RegExp(`\\b${name}\\b`).test(entry.formula),
  );

/** A method as a document writes it. */
export type WrittenMethod = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** Writes a whole number of units of 10^-places as decimal text: 12345 at two places is "123.45". */
export function decimalText(units: bigint | number, places: number): string {
  const whole = BigInt(units);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, "0");
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return whole < 0n ? `-${text}` : text;
}

/** The exact product of two decimal texts. */
export function times(text: string, factor: string): string {
  const places = (each: string): number => each.split(".")[1]?.length ?? 0;
  const digits = (each: string): bigint => BigInt(each.replace(".", ""));
  return decimalText(digits(text) * digits(factor), places(text) + places(factor));
}

/** Something that a document has in one case of so many. */
export const sometimes = <T>(oneIn: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** A method with parameters in their published ranges. */
export const written = (each: Entry | Rule, better: Better = "lower"): fc.Arbitrary<WrittenMethod> =>
  parametersOf(each.parameters).map((parameters) => ({ kind: each.kind, ...inOrder(parameters, better) }));

export type Better = "higher" | "lower";

/** Which amounts a measure's method favours: its formula says so, or its parameters do. */
export function favoured(entry: Entry): readonly [Better, ...Better[]] {
  const direction = entryTraits("measure", entry)?.direction;
  return direction === "rising" ? ["higher"] : direction === "falling" ? ["lower"] : ["higher", "lower"];
}

/** Any method; where offers may be combined none that reads a ceiling, which a combined offer has not. */
export const anyMethod = (context: "price" | "quality", combinable = false): fc.Arbitrary<WrittenMethod> =>
  fc.oneof(
    ...entriesOf(context)
      .filter(({ kind }) => !combinable || !reads(kind, "ceiling"))
      .map((each) => written(each)),
  );

/** The method of a group: one of its own, or one that scores quality. */
export const groupMethod = (): fc.Arbitrary<WrittenMethod> =>
  fc.oneof(...[...entriesOf("group"), ...entriesOf("quality")].map((each) => written(each)));

/** A measure's method with the direction that suits it. */
export const anyMeasure = (each: Entry) =>
  fc
    .constantFrom(...favoured(each))
    .chain((better) => written(each, better).map((method) => ({ better, method })));

export function parametersOf(parameters: Record<string, Parameter>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(Object.entries(parameters).map(([name, each]) => [name, figureFor(each)])),
  );
}

/** The measure that generated tenders hold where a rule names one. */
export const namedMeasure = "time";

function figureFor(parameter: Parameter): fc.Arbitrary<unknown> {
  if (parameter.is === "choice") return fc.constantFrom(...parameter.of);
  if (parameter.is === "criterion") return fc.constant(namedMeasure);
  return parameter.is === "table" ? table : numberIn(parameter);
}

function hundredths(text: string): number {
  return Math.round(Number(text) * 100);
}

/** A figure in the published range; where one side is open, money up to a thousand and others up to a hundred more. */
export function numberIn(parameter: NumberParameter): fc.Arbitrary<string> {
  const { above, atLeast, below, atMost, unit } = parameter;
  const min = above !== undefined ? hundredths(above) + 1 : hundredths(atLeast ?? "0");
  const reach = unit === "money" ? 100_000 : unit === "times" ? 300 : 10_000;
  const max =
    below !== undefined ? hundredths(below) - 1 : atMost === undefined ? min + reach : hundredths(atMost);
  const round = { min: Math.ceil(min / 100), max: Math.floor(max / 100) };
  const any = fc.integer({ min, max }).map((units) => decimalText(units, 2));
  return round.min > round.max ? any : fc.oneof(fc.integer(round).map(String), any);
}

const table = fc
  .record({
    steps: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
    gives: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ steps, gives }) => {
    let edge = 0;
    const rows = steps.map((step, index) => {
      edge += step;
      return { upTo: decimalText(edge, 1), gives: String(gives[index]) };
    });
    return { rows, otherwise: String(gives[4]) };
  });

/** Where two parameters are the ends of a line, the one that earns everything is the better of the two. */
function inOrder(parameters: Record<string, unknown>, better: Better): Record<string, unknown> {
  const { allAt, noneAt } = parameters as Partial<Record<string, string>>;
  if (allAt === undefined || noneAt === undefined) return parameters;
  const [low, high] = [hundredths(allAt), hundredths(noneAt)].sort((a, b) => a - b) as [number, number];
  const ends = [decimalText(low, 2), decimalText(high === low ? high + 1 : high, 2)];
  if (better === "higher") ends.reverse();
  return { ...parameters, allAt: ends[0], noneAt: ends[1] };
}
