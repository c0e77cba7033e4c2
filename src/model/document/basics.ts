import * as z from "zod";

/** A figure as decimal text; `receive` has turned JSON numbers into text before any schema sees them. */
export const figure = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
  .meta({
    id: "figure",
    description: 'Decimal text such as "1150000.00", at most 40 digits, no exponent, no separators.',
  });

/** A weight: a figure, or the fraction that no decimal holds, as where three weigh the same of 100. */
export const weight = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+|\/[1-9]\d*)?$/)
  .meta({
    id: "weight",
    description: 'A figure, or in lowest terms a fraction that no decimal holds, such as "100/3".',
  });

/** A whole number that is not negative. */
export const count = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,8})$/)
  .meta({ id: "count", description: "A whole number, as text or as a JSON number." });

/** Decimal places of a rounding, or those of the currency's smallest unit. */
export const places = z
  .string()
  .regex(/^(?:minorUnit|0|[1-9]\d{0,8})$/)
  .meta({ id: "places", description: 'A whole number, or "minorUnit" for money.' });

/** What is offered for a line of a schedule. */
export const lineFigure = z
  .string()
  .regex(/^(?:notServed|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/)
  .meta({ id: "lineFigure", description: 'A figure, or "notServed" where the line has a rule for it.' });

/** An id: up to 100 characters, no brackets or control characters, no space at either end. */
export const id = z
  .string()
  .regex(/^(?!__proto__$)(?! )[^[\]\p{Cc}]{1,100}(?<! )$/u)
  .meta({ id: "id", description: "1 to 100 characters without brackets or control characters." });

/** What an evaluator writes down: a score of the scale, that the bid gives no answer, or that they abstain. */
export const mark = z
  .string()
  .regex(/^(?:notAnswered|abstained|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/)
  .meta({ id: "mark", description: 'A figure of the scale, "notAnswered" or "abstained".' });
/** What bids are compared by. */
export const comparedBy = id.meta({
  id: "comparedBy",
  description: '"total", or the id of a criterion or group of criteria.',
});

export const text = z.string().min(1).max(10_000);

/** A time in UTC with whole seconds. */
export const time = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/)
  .meta({ id: "time", description: "RFC 3339 in UTC with whole seconds: 2026-03-01T11:00:00Z." });

/** A calendar date. */
export const date = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  .meta({ id: "date", description: "A calendar date: 2027-04-01." });

/** A SHA-256 digest in hexadecimal. */
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: "digest", description: "SHA-256 as 64 lower-case hexadecimal digits." });

/** What a platform may hang on any record: carried into the result, never read. */
export const notes = { ref: z.string().max(1000).optional(), meta: z.unknown().optional() };

/** What happens to a bid that misses a published bar. There is no default. */
export const consequence = z.enum(["setAside", "decide"]);
export type Consequence = z.infer<typeof consequence>;

/** The highest price that is allowed, and what happens above it. */
export const ceiling = z.strictObject({ price: figure, otherwise: consequence });
