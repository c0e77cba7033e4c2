import type { Compared, Optimum } from "../../../model/award.js";
import { best } from "../../../search/best.js";
import type { Assessed } from "../../findings/assessed.js";
import { looks, mostSteps } from "./bestOverall.js";
import { biddingsIn } from "./bidding.js";
import { linear } from "./linear.js";
import { packages } from "./packages.js";
import { priceAt, questionOf } from "./problem.js";

/** The best of all ways in which a bid has certain lots: what it would take for it to win them. */
export type With =
  | { readonly kind: "found"; readonly optimum: Optimum }
  /** No way with it fills as many places within the limits. */
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** Looks at the ways in which this bid has these lots, and at no others, on the same baseline. */
export function bestWith(assessed: Assessed, compare: Compared, bid: string, lots: readonly string[]): With {
  const { procedure } = assessed;
  const question = questionOf(procedure, biddingsIn(assessed), looks[compare]);
  const target = Array.from(question.biddings.values()).find(
    ({ bidding }) => bidding.bid.id === bid && bidding.lots.join("\n") === lots.join("\n"),
  )?.bidding;
  if (target === undefined) return { kind: "none" };
  const owner = target.bid.winning.owners.bidder;
  const taken = new Set(lots);
  // One place of each of its lots is its own: the others of that bidder there are out, and where it is the only one, all.
  const offers = question.offers.filter(
    (offer) =>
      offer.id === target.id ||
      !offer.lots.some((lot) => taken.has(lot) && (offer.bidder === owner || placesOf(lot) === 1)),
  );
  const own = {
    ...question,
    offers,
    lots: question.lots.map((lot) => ({ ...lot, mayStayOpen: !taken.has(lot.id) })),
  };
  if (own.lots.some(({ id, places }) => taken.has(id) && places > 1)) return { kind: "unknown" };
  if (compare !== "allPatterns") return withOptimum(linear(own, compare, mostSteps));
  const { limits } = question;
  const cheapest = best(
    {
      lots: question.lots,
      offers: question.offers,
      limits,
      objectives: [{ kind: "filled" }, { kind: "value", at: priceAt, better: "lower" }],
    },
    { steps: mostSteps, upTo: "best" },
  );
  if (cheapest.kind !== "found" || cheapest.proof.kind === "bound") return { kind: "unknown" };
  const lowest = { n: cheapest.best.value[1] ?? 0n, d: question.perPrice };
  return withOptimum(packages(procedure, own, mostSteps, lowest));

  function placesOf(id: string): number {
    return question.lots.find((lot) => lot.id === id)?.places ?? 1;
  }
}

const withOptimum = (optimum: Optimum | undefined): With =>
  optimum === undefined
    ? { kind: "none" }
    : optimum.proof === "exact"
      ? { kind: "found", optimum }
      : { kind: "unknown" };
