import type { Figure } from "../number/figure.js";
import type { Evaluation } from "./evaluation.js";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Gives an evaluation its published form: what `JSON.stringify` prints of it, workings and procedure left out. */
export const written = (evaluation: Evaluation): Evaluation => published(evaluation, toldOf);

/** What is printed of an evaluation. */
export const toldOf = ({ workings: _workings, procedure: _procedure, ...rest }: Evaluation): object => rest;

/** Gives a result its published form: what `JSON.stringify` prints of it, all of it or the part that is told. */
export const published = <T extends object>(result: T, told: (result: T) => object = (all) => all): T =>
  Object.defineProperty(result, "toJSON", { value: (): Json => plain(told(result)), enumerable: false });

const isFigure = (value: object): value is Figure => "decimal" in value && "exact" in value;

/**
 * Plain data of a result: figures become decimal text, and beside the figures of a record stand, under
 * `exact`, the fractions of those whose decimals are not the whole truth. What is undefined is left out.
 */
export function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value as Json;
  if (isFigure(value)) return value.toString();
  const made: Record<string, Json> = {};
  if ("sentence" in value) made.sentence = value.sentence as string;
  const exact: Record<string, Json> = {};
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (key === "meta") made[key] = part as Json;
    else if (key === "points" && !isFigure(part as object)) {
      const points = Object.entries(part as Record<string, Figure>);
      made[key] = Object.fromEntries(points.map(([id, figure]) => [id, figure.toString()]));
      for (const [id, figure] of points) if (figure.exact !== undefined) exact[id] = figure.exact;
    } else {
      made[key] = plain(part);
      if (typeof part === "object" && part !== null && isFigure(part) && part.exact !== undefined)
        exact[key] = part.exact;
    }
  }
  return Object.keys(exact).length === 0 ? made : { ...made, exact };
}
