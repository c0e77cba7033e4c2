import type { ProcedureDocument } from "../model/document/document.js";
import type { Market, MarketQuestion } from "../model/document/market.js";
import { placed, repeated } from "../model/draft/repeated.js";
import type { Issue, Path } from "../model/issues.js";
import { safeParseProcedure } from "../model/parse.js";
import type { Bid, Lot, Procedure } from "../model/procedure.js";
import { greatestCommonDivisor } from "../number/rational.js";
import { applyChanges } from "../whatif/changes/index.js";
import { figuresIn, lotAsked, numbersWrong } from "./asked.js";
import { bidsWith, documentWith, namedIn } from "./bids.js";
import type { DrawnMarket, Population } from "./drawn.js";
import type { DrawnFigure } from "./figures.js";
import type { NoSimulation } from "./records.js";
import { firstRules } from "./rules.js";

/** Rules that markets are held against: those of the tender, or of an alternative. */
export interface Formula {
  /** Undefined for the rules as published. */
  readonly id: string | undefined;
  /** What is otherwise than published, each change in one line. */
  readonly changes: readonly string[];
  readonly rules: ProcedureDocument;
  /** The rules with the most bids that a market can have, read once. */
  readonly template: Procedure;
  readonly lot: Lot;
}

export interface Ground {
  readonly population: Population;
  readonly count: number;
  readonly seed: bigint;
  readonly formulas: readonly [Formula, ...Formula[]];
}

/** Makes out what a question means under the rules, and reads each formula once; or says why that cannot be. */
export function groundOf(
  procedure: Procedure,
  { market, count, seed }: MarketQuestion,
): Ground | NoSimulation {
  const lot = lotAsked(procedure, market.lot);
  if ("code" in lot) return refused("question", [lot]);
  const bidders = { from: Number(market.bidders.from), to: Number(market.bidders.to) };
  const { figures, issues } = figuresIn(procedure, lot, market.figures);
  const { alternatives = [] } = market;
  const ids = placed(
    alternatives.map(({ id }) => id),
    ["market", "alternatives"],
  );
  const wrong = [...numbersWrong(bidders, count), ...issues, ...repeated("alternative", ids)];
  if (wrong.length > 0) return refused("question", wrong);
  const population = { bidders, figures, standings: figures.reduce(common, 1n) };
  const formulas = formulasOf(firstRules(procedure, lot.id), lot, population, alternatives);
  return "outcome" in formulas
    ? formulas
    : { population, count: Number(count), seed: BigInt(seed), formulas };
}

/** Reads the rules as they are and with the changes of each alternative, with as many bids as there may be. */
function formulasOf(
  base: ProcedureDocument,
  lot: Lot,
  population: Population,
  alternatives: NonNullable<Market["alternatives"]>,
): Ground["formulas"] | NoSimulation {
  const named = namedIn(lowestOf(population), true);
  const formulas: Formula[] = [];
  for (const [index, each] of [undefined, ...alternatives].entries()) {
    const made = each === undefined ? { document: base, told: [] } : applyChanges(base, each.changes);
    if ("issues" in made) {
      const path: Path = ["market", "alternatives", index - 1];
      const found = made.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
      return refused("question", found);
    }
    const parsed = safeParseProcedure(documentWith(made.document, lot, population.figures, named));
    if (!parsed.success) return refused("rules", parsed.issues, each?.id);
    const { document: rules, told: changes } = made;
    const [own] = parsed.procedure.tender.lots as [Lot];
    formulas.push({ id: each?.id, changes, rules, template: parsed.procedure, lot: own });
  }
  return formulas as [Formula, ...Formula[]];
}

/** The rules of a formula with a market in them. */
export const documentOf = (
  { rules, lot }: Formula,
  { figures }: Population,
  market: DrawnMarket,
  withPhantom: boolean,
): ProcedureDocument => documentWith(rules, lot, figures, namedIn(market, withPhantom));

/**
 * The bids of a market, the phantom last, as every formula evaluates them: rules that are otherwise do not change how an
 * offer is read.
 */
export const bidsOf = (
  { formulas: [{ template }], population: { figures } }: Ground,
  market: DrawnMarket,
): Bid[] => bidsWith(template, figures, namedIn(market, true));

const refused = (
  where: NoSimulation["in"],
  issues: readonly Issue[],
  alternative?: string,
): NoSimulation => ({
  outcome: "refused",
  in: where,
  alternative,
  issues,
});

/** The least number that both divide. */
const common = (standings: bigint, { chances: { total }, follows }: DrawnFigure): bigint =>
  follows.n === 0n ? standings : (standings / greatestCommonDivisor(standings, total)) * total;

/** A market of as many bids as there may be, which a document can be read with: all of them name their lowest figures. */
function lowestOf({ bidders, figures }: Population): DrawnMarket {
  const lowest = figures.map(() => 0n);
  return { bidders: Array.from({ length: bidders.to }, () => lowest), phantom: lowest };
}
