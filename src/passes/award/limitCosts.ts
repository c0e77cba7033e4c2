import type { LimitCost, Taking } from "../../model/award.js";
import { figure } from "../../number/figure.js";
import { divide, multiply, type Rational, reduce, subtract, sum, whole } from "../../number/rational.js";
import type { Assessed } from "../findings/assessed.js";
import { limitsIn } from "./allocation/holdings.js";
import type { Recommended } from "./recommended.js";

/** What each published limit cost: what `recommend` gives without it, held against what stands. */
export function limitCosts(
  assessed: Assessed,
  award: Recommended,
  recommend: (assessed: Assessed) => Recommended,
): LimitCost[] {
  const { procedure } = assessed;
  const { tender } = procedure;
  const { allocation } = tender;
  if (allocation === undefined || award.outcome === "incomplete") return [];
  return allocation.limits.map(({ per, kind, bar }, index): LimitCost => {
    const limit = { per, kind, bar: figure(bar) };
    const open = { limit, instead: [], filled: 0, points: undefined, price: undefined };
    if (award.outcome === "notProven") return { ...open, unknown: "notProven" };
    const limits = allocation.limits.toSpliced(index, 1);
    const without = recommend({
      ...assessed,
      procedure: { ...procedure, tender: { ...tender, allocation: { ...allocation, limits } } },
    });
    if (without.outcome === "notProven") return { ...open, unknown: "notProven" };
    const isSettled = award.outcome !== "tied" && without.outcome !== "tied";
    const lost = isSettled ? difference(pointsOf(assessed, without), pointsOf(assessed, award)) : undefined;
    const paid = isSettled ? difference(priceOf(award), priceOf(without)) : undefined;
    const standing = new Set(award.contracts.map(keyOf));
    return {
      limit,
      unknown: isSettled ? undefined : "tie",
      instead: without.contracts.filter((each) => !standing.has(keyOf(each))),
      filled: placesIn(without) - placesIn(award),
      points: lost && figure(lost),
      price: paid && figure(paid),
    };
  });
}

const keyOf = ({ bid, lots, price }: Taking): string => [bid, `${price}`, ...lots].join("\n");

const placesIn = ({ contracts }: Recommended): number =>
  contracts.reduce((count, { lots }) => count + lots.length, 0);

const difference = (a: Rational | undefined, b: Rational | undefined): Rational | undefined =>
  a === undefined || b === undefined ? undefined : reduce(subtract(a, b));

function priceOf({ contracts }: Recommended): Rational | undefined {
  const prices = contracts.flatMap(({ price }) => price?.value ?? []);
  return prices.length < contracts.length ? undefined : sum(prices);
}

/** The totals of the contracts in their lots' rankings, by estimate; a combined offer has none of its own there. */
function pointsOf({ procedure, lots }: Assessed, { contracts }: Recommended): Rational | undefined {
  if (procedure.tender.lots.some(({ estimate }) => estimate === undefined)) return undefined;
  const { worth } = limitsIn(procedure);
  const totals = new Map<string, Rational>(
    lots.flatMap(({ lot, ranked }) =>
      ranked.map(({ item }) => [`${item.name}\n${lot.id}`, item.total] as const),
    ),
  );
  const points = contracts.flatMap(({ bid, lots: taken }) => {
    const total = totals.get([bid, ...taken].join("\n"));
    const part = worth.get(taken[0] ?? "");
    return total === undefined || part === undefined ? [] : [divide(multiply(total, part), whole(100n))];
  });
  return points.length < contracts.length ? undefined : sum(points);
}
