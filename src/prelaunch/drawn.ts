import { absolute, sign } from "../number/rational.js";
import { splitMix64 } from "../random/splitmix64.js";
import { type Stream, seeded } from "../random/xoshiro128.js";
import { drawBelow, stepOf } from "./chances.js";
import type { DrawnFigure } from "./figures.js";

/** Whom a market is drawn from. */
export interface Population {
  readonly bidders: { readonly from: number; readonly to: number };
  readonly figures: readonly DrawnFigure[];
  /** How many standings a bidder may have: a number that the chances of every figure divide. */
  readonly standings: bigint;
}

/** The figures of one bidder, each as steps from the lowest, in the order of the population's figures. */
export type DrawnBidder = readonly bigint[];

/** The bidders of one market, and one further whom nobody expected. */
export interface DrawnMarket {
  readonly bidders: readonly DrawnBidder[];
  readonly phantom: DrawnBidder;
}

/**
 * Draws the market of a number. Each has a stream of its own, so that any one can be looked at without those before it.
 *
 * Every bidder has a standing, drawn once: a place among all bidders, from the first to the last. A figure that follows
 * it with r takes the step at that place with the chance |r|, counted from the other end where r is below zero, and a
 * step of its own otherwise. Each figure is then exactly as likely as its range says, whatever it follows, and two
 * figures that follow with r and s are correlated by r × s: exactly so for ranges of as many equally likely steps, and
 * about so for others, where the same place cannot always be the same figure.
 */
export function drawMarket(population: Population, seed: bigint, number: number): DrawnMarket {
  const [base = 0n] = splitMix64(seed, 1);
  const stream = seeded(base + BigInt(number));
  const { from, to } = population.bidders;
  const count = from + Number(drawBelow(stream, BigInt(to - from + 1)));
  return {
    bidders: Array.from({ length: count }, () => drawBidder(population, stream)),
    phantom: drawBidder(population, stream),
  };
}

function drawBidder({ figures, standings }: Population, stream: Stream): DrawnBidder {
  const standing = drawBelow(stream, standings);
  return figures.map(({ chances, follows }) => {
    const isOwn = drawBelow(stream, follows.d) >= absolute(follows).n;
    if (isOwn) return stepOf(chances, drawBelow(stream, chances.total));
    const place = sign(follows) < 0 ? standings - 1n - standing : standing;
    return stepOf(chances, (place * chances.total) / standings);
  });
}
