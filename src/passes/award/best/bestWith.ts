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
  /** No way with it keeps to the limits. */
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
  // The offer is an owner by itself, which has to win all of its lots; the others of its bidder there are then out.
  const owner = `offer ${target.id}`;
  const own = {
    ...question,
    offers: question.offers.map((offer) =>
      offer.id === target.id ? { ...offer, owners: [...offer.owners, owner] } : offer,
    ),
    limits: [
      ...question.limits,
      {
        name: "with it",
        owner,
        of: "lots" as const,
        atLeast: { least: BigInt(lots.length), orNothing: false },
      },
    ],
  };
  const possible = best({ ...own, objectives: [{ kind: "filled" }] }, { steps: mostSteps, upTo: "best" });
  if (possible.kind === "nothing") return { kind: "none" };
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
}

const withOptimum = (optimum: Optimum | undefined): With =>
  optimum?.proof === "exact" ? { kind: "found", optimum } : { kind: "unknown" };
