import type { ProcedureDocument } from "../model/document/document.js";
import type { Market } from "../model/document/market.js";
import { knownOf, mustExist } from "../model/draft/known.js";
import type { Issue } from "../model/issues.js";
import { readMarket } from "../model/market.js";
import type { Procedure } from "../model/procedure.js";
import { drawMarket } from "./drawn.js";
import { documentOf, type Formula, type Ground, groundOf } from "./ground.js";
import type { NoSimulation } from "./records.js";

/** One of the markets that `simulateTender` draws: which, under which rules, and whether the further bid is in it. */
export interface MarketAsked {
  readonly seed: number;
  /** Its number, from 0. */
  readonly scenario: number;
  /** The name of the alternative; undefined for the rules as published. */
  readonly alternative?: string | undefined;
  readonly withPhantom?: boolean | undefined;
}

/** The rules with one of the markets in them that a simulation draws, as a document that can be evaluated and changed. */
export function simulatedMarket(
  procedure: Procedure,
  market: Market,
  { seed, scenario, alternative, withPhantom = false }: MarketAsked,
): { readonly outcome: "market"; readonly document: ProcedureDocument } | NoSimulation {
  const ground = groundFor(procedure, market, scenario + 1, seed);
  if ("outcome" in ground) return ground;
  const formula = ground.formulas.find(({ id }) => id === alternative);
  if (formula === undefined) {
    const known = knownOf(ground.formulas.map(({ id }) => id).slice(1));
    return refused(mustExist(known, "alternative", alternative ?? "", ["alternative"]));
  }
  return { outcome: "market", document: marketIn(ground, formula, scenario, withPhantom) };
}

/** The rules of a formula with the market of a number in them. */
export function marketIn(
  ground: Ground,
  formula: Formula,
  scenario: number,
  withPhantom: boolean,
): ProcedureDocument {
  const drawn = drawMarket(ground.population, ground.seed, scenario);
  return documentOf(formula, ground.population, drawn, withPhantom);
}

/** What a market means under the rules of a procedure. */
export function groundFor(
  procedure: Procedure,
  market: Market,
  count: number,
  seed: number,
): Ground | NoSimulation {
  const read = readMarket({ market, count, seed });
  return read.success ? groundOf(procedure, read.question) : refused(read.issues);
}

const refused = (issues: readonly Issue[]): NoSimulation => ({
  outcome: "refused",
  in: "question",
  alternative: undefined,
  issues,
});
