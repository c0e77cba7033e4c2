import { best } from "./best.js";
import { smallestHittingSet } from "./hittingSet.js";
import type { Problem, SearchOffer } from "./problem.js";
import type { Conflict, Pattern } from "./result.js";
import { byText } from "./text.js";
import { keepsTo } from "./worth.js";

/** What may be at fault where not every lot can be filled: limits of one name, or that a lot is to be filled. */
type Demand =
  | { readonly kind: "limit"; readonly name: string }
  | { readonly kind: "lot"; readonly id: string };

/** Demands that a pattern meets, those that were asked for among them. */
type Met = ReadonlySet<number> | "nothing" | "unknown";

/** Most sets that are tried for the smallest conflict: where many are alike there are too many to try. */
const mostTries = 1_000;

/**
 * A set of limits and lots that cannot hold together, and with any one less can, where no pattern fills every place
 * within the limits. It is the smallest, and of several the first by name with limits before lots, where so many sets
 * can be tried; else one demand after the other is let go that is not needed, limits first.
 */
export function conflict(problem: Omit<Problem, "objectives">, steps: number): Conflict {
  const demands = demandsOf(problem);
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]));
  let left = steps;
  const met = (held: Iterable<number>, keep: number): Met => {
    const found = best(holding(problem, demands, new Set(held)), { steps: left - keep, upTo: "best" });
    left -= found.steps;
    if (found.kind !== "found") return found.kind;
    const taken = (found.best.patterns[0] as Pattern).map(({ offer }) => offers.get(offer) as SearchOffer);
    return new Set(demands.flatMap((demand, index) => (isMet(problem, demand, taken) ? [index] : [])));
  };
  const all = Array.from(demands.keys());
  const whole = met(all, 0);
  if (whole === "unknown") return { kind: "unknown", steps: steps - left };
  if (whole !== "nothing") return { kind: "nothing", steps: steps - left };
  const spare = Math.floor(left / 2);
  const smallest = smallestOf(all, (held) => met(held, spare));
  const found = smallest ?? lettingGo(demands, (held) => met(held, 0));
  if (found === undefined) return { kind: "unknown", steps: steps - left };
  const named = found.map((index) => demands[index] as Demand);
  return { ...sorted(named), isSmallest: smallest !== undefined, steps: steps - left };
}

function demandsOf({ limits, lots }: Omit<Problem, "objectives">): Demand[] {
  const names = Array.from(new Set(limits.map(({ name }) => name))).sort(byText);
  const ids = lots.map(({ id }) => id).sort(byText);
  return [
    ...names.map((name): Demand => ({ kind: "limit", name })),
    ...ids.map((id): Demand => ({ kind: "lot", id })),
  ];
}

/**
 * Every set of demands that some pattern meets misses one of the conflict, so the smallest set with a member outside
 * each of those is tried, until one is tried that no pattern meets.
 */
function smallestOf(all: readonly number[], met: (held: Iterable<number>) => Met): number[] | undefined {
  const missed: number[][] = [];
  const tries = { left: mostTries };
  for (;;) {
    const tried = smallestHittingSet(missed, tries);
    if (tried === undefined) return undefined;
    const first = met(tried);
    if (first === "nothing") return tried;
    if (first === "unknown") return undefined;
    let kept = first;
    for (const index of all) {
      if (kept.has(index)) continue;
      const more = met([...kept, index]);
      if (more === "unknown") return undefined;
      if (more !== "nothing") kept = more;
    }
    const held = kept;
    missed.push(all.filter((index) => !held.has(index)));
  }
}

/** Lets go of one demand after the other without which there is no pattern still. */
function lettingGo(demands: readonly Demand[], met: (held: Iterable<number>) => Met): number[] | undefined {
  const kept = new Set(demands.keys());
  const last = (kind: Demand["kind"]) =>
    Array.from(demands.keys())
      .filter((index) => demands[index]?.kind === kind)
      .reverse();
  for (const index of [...last("limit"), ...last("lot")]) {
    kept.delete(index);
    const without = met(kept);
    if (without === "unknown") return undefined;
    if (without !== "nothing") kept.add(index);
  }
  return Array.from(kept).sort((a, b) => a - b);
}

/** The problem with these demands alone. */
function holding(
  { lots, offers, limits }: Omit<Problem, "objectives">,
  demands: readonly Demand[],
  held: ReadonlySet<number>,
): Problem {
  const kept = demands.filter((_demand, index) => held.has(index));
  const filled = new Set(kept.flatMap((each) => (each.kind === "lot" ? [each.id] : [])));
  const named = new Set(kept.flatMap((each) => (each.kind === "limit" ? [each.name] : [])));
  return {
    lots: lots.map((lot) => ({ ...lot, mayStayOpen: !filled.has(lot.id) })),
    offers,
    limits: limits.filter(({ name }) => named.has(name)),
    objectives: [],
  };
}

function isMet(
  { lots, limits }: Omit<Problem, "objectives">,
  demand: Demand,
  taken: readonly SearchOffer[],
): boolean {
  if (demand.kind === "limit")
    return limits.every((limit) => limit.name !== demand.name || keepsTo(limit, taken));
  const places = lots.find(({ id }) => id === demand.id)?.places;
  return taken.filter((offer) => offer.lots.includes(demand.id)).length === places;
}

const sorted = (demands: readonly Demand[]) => ({
  kind: "conflict" as const,
  limits: demands.flatMap((each) => (each.kind === "limit" ? [each.name] : [])),
  lots: demands.flatMap((each) => (each.kind === "lot" ? [each.id] : [])),
});
