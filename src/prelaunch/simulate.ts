import type { Market } from "../model/document/market.js";
import type { Procedure } from "../model/procedure.js";
import { published } from "../model/written.js";
import { figure } from "../number/figure.js";
import { multiply, reduce } from "../number/rational.js";
import { generator } from "../random/xoshiro128.js";
import { drawMarket } from "./drawn.js";
import { bidsOf, type Ground } from "./ground.js";
import { groundFor, marketIn } from "./market.js";
import type { FormulaInMarkets, MarketCorrelation, MarketSimulation, SimulatedMarkets } from "./records.js";
import { seenIn } from "./seen.js";
import { addTo, emptyTally, type Tally, toldOfFormula } from "./tally.js";

/** How many markets are drawn, from which seed, and who is told on the way. */
export interface SimulationOptions {
  /** From 1 to 999,999,999. */
  readonly count: number;
  /** A whole number of at most nine digits; the same seed gives the same answer, to the last digit. */
  readonly seed: number;
  /** Told from time to time how many markets are done. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Looked at from time to time: once it is aborted, nothing more is drawn. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** After so many evaluations others have their turn. */
const turn = 256;

/**
 * Holds rules against invented markets, before anybody bids: who comes first, what the criteria really weigh, and how
 * often a bid that does not win decides between others. Every formula meets the same markets, each a plain evaluation of
 * the first round of one lot. Bids, marks and decisions of the procedure are not looked at.
 *
 * Never throws: a market that does not fit the rules comes back as issues.
 */
export async function simulateTender(
  procedure: Procedure,
  market: Market,
  { count, seed, onProgress, signal }: SimulationOptions,
): Promise<MarketSimulation> {
  const ground = groundFor(procedure, market, count, seed);
  if ("outcome" in ground) return published(ground);
  const { formulas } = ground;
  const tallies = formulas.map(emptyTally);
  for (let scenario = 0; scenario < ground.count; scenario += 1) {
    if (scenario > 0 && (scenario * formulas.length) % turn < formulas.length) {
      onProgress?.(scenario, ground.count);
      await others();
      if (signal?.aborted === true) return { outcome: "stopped", done: scenario, of: ground.count };
    }
    const drawn = drawMarket(ground.population, ground.seed, scenario);
    const bids = bidsOf(ground, drawn);
    for (const [index, formula] of formulas.entries()) {
      const seen = seenIn(formula.template, bids);
      addTo(tallies[index] as Tally, formula, seen, scenario);
    }
  }
  onProgress?.(ground.count, ground.count);
  return answerOf(ground, tallies);
}

function answerOf(ground: Ground, tallies: readonly Tally[]): MarketSimulation {
  const { formulas, seed, count } = ground;
  const told = formulas.map((formula, index) =>
    toldOfFormula(formula, tallies[index] as Tally, count, (scenario, withPhantom) =>
      marketIn(ground, formula, scenario, withPhantom),
    ),
  );
  return published<SimulatedMarkets>(
    {
      outcome: "simulated",
      generator,
      seed: Number(seed),
      lot: formulas[0].lot.id,
      markets: count,
      correlations: correlationsIn(ground),
      formulas: told as [FormulaInMarkets, ...FormulaInMarkets[]],
    },
    (all) => ({
      ...all,
      formulas: all.formulas.map(({ examples, ...rest }) => ({
        ...rest,
        examples: examples.map(({ of, scenario }) => ({ of, scenario })),
      })),
    }),
  );
}

function correlationsIn({ population: { figures } }: Ground): MarketCorrelation[] {
  return figures.flatMap((one, index) =>
    figures.slice(index + 1).map((other) => ({
      criteria: [one.criterion, other.criterion] as const,
      correlation: figure(reduce(multiply(one.follows, other.follows))),
    })),
  );
}

// What every runtime has to let others go first.
declare const setTimeout: (then: () => void) => unknown;

/** Lets others have their turn: what is waiting on a page, a signal, a line of progress. */
const others = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
