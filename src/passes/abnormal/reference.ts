import type { Baseline } from "../../formula/valuation.js";
import { type Brought, baseline } from "../../methods/method.js";
import type { AbnormalRule } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
import { type Card, isIn, type Stand } from "../card.js";

/** A bid with what the rule on abnormally low tenders may look at. */
export interface Priced {
  readonly card: Card;
  readonly price: Rational;
  readonly brought: Brought;
}

/** The bids of a lot that passed every gate so far and have a contract price; those without a figure the rule reads are apart. */
export function pricedIn(
  stand: Stand,
  rule: AbnormalRule,
  cards: readonly Card[],
): { readonly priced: readonly Priced[]; readonly lacking: readonly Card[] } {
  const readsInitial = [rule.method.formula, rule.method.otherwise].some((formula) =>
    formula?.names.includes("initialPrice"),
  );
  const priced: Priced[] = [];
  const lacking: Card[] = [];
  for (const card of cards) {
    const price = card.offer?.contractPrice;
    if (!isIn(card) || price === undefined) continue;
    const initialPrice = initialPriceOf(stand, card);
    if (initialPrice !== undefined) priced.push({ card, price, brought: { price, initialPrice } });
    else if (readsInitial) lacking.push(card);
    else priced.push({ card, price, brought: { price } });
  }
  return { priced, lacking };
}

/** The contract price that the bid asked for this lot in the first round. */
const initialPriceOf = ({ lot }: Stand, { bid }: Card): Rational | undefined =>
  bid.offers.find(({ round, lots }) => round === 0 && lots.length === 1 && lots[0] === lot.id)?.contractPrice;

/** A baseline, and over how many prices it is taken. */
export interface Held {
  readonly over: number;
  readonly baseline: Baseline;
}

/** What a bid is held against: the prices of the round that the rule names, with its own among them or without. */
export function referenceOf(
  { method, offers, own }: AbnormalRule,
  priced: readonly Priced[],
): (bid: Priced) => Held {
  const set = priced.flatMap((each) => {
    const { price, initialPrice } = each.brought;
    const asked = offers === "current" ? price : initialPrice;
    return asked === undefined ? [] : [{ of: each, brought: { ...each.brought, price: asked } }];
  });
  const hold = (those: typeof set): Held => ({
    over: those.length,
    baseline: baseline(
      method,
      those.map(({ brought }) => brought),
    ),
  });
  if (own === "excluded") return (bid) => hold(set.filter(({ of }) => of !== bid));
  const all = hold(set);
  return () => all;
}
