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

/**
 * The smallest set of limits and lots that cannot hold together, where no pattern fills every place within the limits;
 * of several the first by name, limits before lots. Every set of demands that some pattern meets must miss one of the
 * conflict, so the smallest set with a member outside each of those is tried, until one is tried that no pattern meets.
 */
export function conflict(problem: Omit<Problem, "objectives">, steps: number): Conflict {
  const names = Array.from(new Set(problem.limits.map(({ name }) => name))).sort(byText);
  const ids = problem.lots.map(({ id }) => id).sort(byText);
  const demands: Demand[] = [
    ...names.map((name): Demand => ({ kind: "limit", name })),
    ...ids.map((id): Demand => ({ kind: "lot", id })),
  ];
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]));
  let used = 0;
  /** Demands that a pattern meets, these among them; undefined where there is none, or none was found in time. */
  const met = (held: ReadonlySet<number>): Set<number> | "nothing" | "unknown" => {
    const found = best(holding(problem, demands, held), { steps: steps - used, upTo: "best" });
    used += found.steps;
    if (found.kind !== "found") return found.kind;
    const taken = (found.best.patterns[0] as Pattern).map(({ offer }) => offers.get(offer) as SearchOffer);
    return new Set(demands.flatMap((demand, index) => (isMet(problem, demand, taken) ? [index] : [])));
  };
  const missed: number[][] = [];
  for (;;) {
    const tried = smallestHittingSet(missed);
    let kept = met(new Set(tried));
    if (kept === "unknown") return { kind: "unknown", steps: used };
    if (kept === "nothing") return { ...sorted(tried.map((index) => demands[index] as Demand)), steps: used };
    for (const index of demands.keys()) {
      if (kept.has(index)) continue;
      const more = met(new Set([...kept, index]));
      if (more === "unknown") return { kind: "unknown", steps: used };
      if (more !== "nothing") kept = more;
    }
    const held = kept;
    const rest = Array.from(demands.keys()).filter((index) => !held.has(index));
    if (rest.length === 0) return { kind: "nothing", steps: used };
    missed.push(rest);
  }
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
