import { match } from "ts-pattern";
import type { GroupComparison } from "../model/award.js";
import type { Alternative } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { shown } from "../number/shown.js";
import { holdsWords } from "./allocation.js";
import { bidName, listed, lotName } from "./names.js";
import { wayWords } from "./optimum.js";

/** What became of a group of lots that were given out, in sentences: who is ahead and by how much, and who is out. */
export function comparisonWords(
  procedure: Procedure,
  { lots, outcome, compared, passedOver }: GroupComparison,
): string[] {
  const names = listed(lots.map((id) => lotName(procedure, id)));
  const apart = compared.find(({ kind }) => kind === "separate");
  const together = compared.find(({ kind }) => kind === "combined");
  const told = (way: Alternative): string => `${wayOf(procedure, way)} (${figuresOf(procedure, way)})`;
  const first = match(outcome)
    .with("combined", () =>
      apart === undefined
        ? `${together && told(together)}: nothing else fills all of these lots.`
        : `${together && told(together)} is strictly better than ${told(apart)}.`,
    )
    .with("separate", () =>
      together === undefined || apart === undefined
        ? "there is no combined offer to compare, and the lots stay apart."
        : `${told(apart)} stands: the best combined offer, ${told(together)}, is not strictly better.`,
    )
    .with("tied", () => {
      const top = compared.filter(({ rank }) => rank === 1);
      return `a tie stands between ${listed(top.map(told))}, which the published rules do not settle.`;
    })
    .with("noAdmissibleBid", () => "there is nothing to compare.")
    .with("incomplete", () => "not known yet.")
    .with("waitsForTie", () => "it hangs on ties that are too many to follow.")
    .exhaustive();
  return [
    `${names} together: ${first}`,
    ...passedOver.map(
      (over) =>
        `The combined offer of ${bidName(procedure, over.bid)} is out: ${holdsWords(procedure, "has", over)}.`,
    ),
  ];
}

/** A way of awarding a group: "C for North with South", "A for North and B for South (4 % off)". */
const wayOf = (procedure: Procedure, { kind, winners, price }: Alternative): string =>
  wayWords(
    procedure,
    kind === "combined"
      ? [{ lots: winners.map(({ lot }) => lot), bid: winners[0]?.bid ?? "", price, discounts: undefined }]
      : winners.map(({ lot, bid, discounts }) => ({ lots: [lot], bid, price: undefined, discounts })),
  );

/** What decides, and the price: the total, or the figures of the rule's keys. */
function figuresOf({ tender: { currency } }: Procedure, { total, keys, price }: Alternative): string {
  const decides =
    keys === undefined ? shown(total.value) : keys.map(({ value }) => shown(value.value)).join(", ");
  return `${decides}, price ${shown(price.value)}${currency === undefined ? "" : ` ${currency}`}`;
}
