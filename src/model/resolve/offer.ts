import { type EnergyValue, energyValue } from "../../methods/energyService.js";
import { multiply, type Rational, reduce } from "../../number/rational.js";
import type { OfferDocument } from "../document/bids.js";
import type { LineAnswerDocument } from "../document/money.js";
import type { Quantities } from "../measure.js";
import type { CurrencyRate } from "../money.js";
import type { Lot, MeasureLeaf, Offer, Tender } from "../procedure.js";
import { type Rounding, settled } from "../roundings.js";
import type { LineAnswer, Schedule } from "../schedule.js";
import { exact } from "./figures.js";
import { isEnergyOffer, resolveCommitment, resolveEnergyOffer, resolveQuantities } from "./measure.js";
import { type Order, roundIndex } from "./order.js";
import { leavesUnder } from "./round.js";

/** What every offer is read against. */
export interface OfferSurroundings {
  readonly tender: Tender;
  readonly order: Order;
  readonly currencies: ReadonlyMap<string, CurrencyRate>;
  readonly lots: ReadonlyMap<string, Lot>;
}

/** Binds an offer: its money in the tender's currency, at the published rate. */
export function resolveOffer(document: OfferDocument, around: OfferSurroundings): Offer {
  const { tender, order } = around;
  const named = document.lots ?? order.lots;
  const lots = order.lots.filter((id) => named.includes(id));
  const first = around.lots.get(lots[0] as string) as Lot;
  const leaves = first.leaves.filter((leaf) => leaf.type === "price").map((leaf) => leaf.id);
  const schedules = lots.flatMap((id) => around.lots.get(id)?.schedule ?? []);
  const currency = document.currency === undefined ? undefined : around.currencies.get(document.currency);
  const money = moneyIn(currency, tender.rounding.converted);
  const prices = new Map<string, Rational>();
  for (const [leaf, price] of Object.entries(document.prices ?? {})) prices.set(leaf, money(price));
  const single = document.price === undefined ? undefined : money(document.price);
  // Where a schedule is published the printed price is that of the contract, and criteria look at the lines.
  if (single !== undefined && leaves[0] !== undefined && schedules.length === 0)
    prices.set(leaves[0], single);
  const only = leaves.length === 1 && schedules.length === 0 ? prices.get(leaves[0] as string) : single;
  return {
    round: roundIndex(order, document.round),
    lots,
    prices,
    contractPrice: document.contractPrice === undefined ? only : money(document.contractPrice),
    schedules,
    lines: resolveLines(document, schedules, money),
    currency,
    submitted: document.submitted,
    ...resolveClaims(document, first),
    commitments: resolveCommitments(document),
    revises: leavesUnder(tender.lots, document.revises ?? []),
    resources: document.resources ?? [],
    ref: document.ref,
    meta: document.meta,
  };
}

type Money = (text: string) => Rational;

/** Reads an amount; one of another currency is multiplied by its rate and rounded where that is published. */
export const moneyIn =
  (currency: Pick<CurrencyRate, "rate"> | undefined, rounding: Rounding | undefined): Money =>
  (text) => {
    if (currency === undefined) return exact(text);
    return settled(reduce(multiply(exact(text), currency.rate)), rounding);
  };

/** What an offer gives for the lines of its schedules, period by period. */
export function resolveLines(
  { lines = {} }: Pick<OfferDocument, "lines">,
  schedules: readonly Schedule[],
  money: Money,
): Map<string, LineAnswer> {
  const answers = new Map<string, LineAnswer>();
  for (const [id, given] of Object.entries(lines as Record<string, LineAnswerDocument>)) {
    const line = schedules.map(({ byId }) => byId.get(id)).find((each) => each !== undefined);
    if (line === undefined) continue;
    const read = line.asks === "rate" ? money : exact;
    answers.set(
      id,
      given === "notServed"
        ? given
        : line.periods.map(({ year }) =>
            read(
              typeof given === "string"
                ? given
                : ((given as Record<string, string>)[year?.id ?? ""] as string),
            ),
          ),
    );
  }
  return answers;
}

/** What most offers hold of these; one map for them all. */
const none: ReadonlyMap<string, never> = new Map<string, never>();

const resolveCommitments = ({ commitments }: OfferDocument): Offer["commitments"] =>
  commitments === undefined ? none : new Map(commitments.map((each) => [each.id, resolveCommitment(each)]));

/** What an offer states of measures: quantities, and the amounts that procedures compute from it. */
function resolveClaims({ measures }: OfferDocument, lot: Lot): Pick<Offer, "measures" | "computed"> {
  if (measures === undefined) return { measures: none, computed: none };
  const quantities = new Map<string, Quantities>();
  const computed = new Map<string, EnergyValue>();
  for (const [id, claim] of Object.entries(measures))
    if (!isEnergyOffer(claim)) quantities.set(id, resolveQuantities(claim));
    else {
      const leaf = lot.leaves.find((each): each is MeasureLeaf => each.type === "measure" && each.id === id);
      if (leaf?.procedure !== undefined)
        computed.set(id, energyValue(leaf.procedure, resolveEnergyOffer(claim)));
    }
  return { measures: quantities, computed };
}
