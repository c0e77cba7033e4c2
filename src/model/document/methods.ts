import * as z from "zod";
import { type Context, type Usable, usable } from "../../methods/catalogue.js";
import type { Entry, Given, Parameter, Rule } from "../../methods/entry.js";
import { figure, id } from "./basics.js";

const table = z
  .strictObject({
    rows: z
      .array(z.strictObject({ upTo: figure, gives: figure }))
      .min(1)
      .max(100),
    otherwise: figure,
  })
  .meta({
    id: "table",
    description: "Rows in rising order of `upTo` (inclusive), and what is given above the last.",
  });

/** What a document writes for a catalogue entry, derived from the entry. */
type Named<E> = E extends Entry<infer Kind, infer Parameters> | Rule<infer Kind, infer Parameters>
  ? { kind: Kind } & { [Name in keyof Parameters]: Given<Parameters[Name]> }
  : never;

/** The buyer's own formula, wherever a method may stand. */
const ownFormula = z.strictObject({
  kind: z.literal("formula"),
  formula: z.string().min(1),
  otherwise: z.string().min(1).optional(),
  atLeast: figure.optional(),
  atMost: figure.optional(),
});
export type OwnFormula = z.infer<typeof ownFormula>;

const ownKeys = z.strictObject({
  kind: z.literal("formula"),
  keys: z
    .array(z.strictObject({ formula: z.string().min(1), wins: z.enum(["higher", "lower"]) }))
    .min(1)
    .max(10),
});
export type OwnKeys = z.infer<typeof ownKeys>;

type Entries<C extends Context> = Usable[C][keyof Usable[C]];

function parameterSchema(parameter: Parameter): z.ZodType {
  if (parameter.is === "choice") return z.enum(parameter.of);
  if (parameter.is === "criterion") return id;
  return parameter.is === "table" ? table : figure;
}

function named(each: Entry | Rule) {
  const parameters = Object.entries(each.parameters).map(([name, parameter]) => [
    name,
    parameterSchema(parameter),
  ]);
  return z
    .strictObject({ kind: z.literal(each.kind), ...Object.fromEntries(parameters) })
    .describe(each.words);
}

function methodsOf<C extends Context, Own extends z.ZodType>(context: C, own: Own) {
  const all = Object.values<Entry | Rule>(usable[context]).map(named);
  const options = [...all, own] as unknown as [z.ZodObject<{ kind: z.ZodLiteral<string> }>];
  return z.discriminatedUnion("kind", options) as unknown as z.ZodType<Named<Entries<C>> | z.infer<Own>>;
}

export const priceMethod = methodsOf("price", ownFormula);
export const measureMethod = methodsOf("measure", ownFormula);
export const qualityMethod = methodsOf("quality", ownFormula);
export const abnormalMethod = methodsOf("abnormal", ownFormula);
export const groupMethod = methodsOf("group", ownFormula);
export const combineRule = methodsOf("combine", ownKeys);
