import { match } from "ts-pattern";
import { filed } from "../../model/filed.js";
import type { Procedure } from "../../model/procedure.js";
import type { Refusal, Subject, TippingQuestion } from "./subject.js";

type Asked = Subject | { readonly refusal: Refusal };

/** The figure that is asked about: what the question leaves out is the only one there is. */
export const asked = (procedure: Procedure, question: TippingQuestion): Asked =>
  match(question)
    .with({ kind: "weight" }, (it) =>
      inLot(procedure, it.lot, (lot): Subject => ({ kind: "weight", lot, criterion: it.criterion })),
    )
    .with({ kind: "price" }, (it) => priceAsked(procedure, it))
    .with({ kind: "score" }, (it) =>
      inLot(
        procedure,
        it.lot,
        (lot): Subject => ({ kind: "score", lot, bid: it.bid, criterion: it.criterion, by: it.by }),
      ),
    )
    .with({ kind: "parameter" }, (it) =>
      inLot(
        procedure,
        it.lot,
        (lot): Subject => ({ kind: "parameter", lot, criterion: it.criterion, parameter: it.parameter }),
      ),
    )
    .exhaustive();

function inLot({ tender }: Procedure, named: string | undefined, subject: (lot: string) => Subject): Asked {
  const lots = tender.lots.map(({ id }) => id);
  const lot = named ?? only(lots);
  return lot === undefined ? unclear("lot", lots) : subject(lot);
}

function priceAsked(
  { tender, bids }: Procedure,
  { bid: id, ...named }: Extract<TippingQuestion, { kind: "price" }>,
): Asked {
  const bid = bids.find((each) => each.id === id);
  if (bid === undefined)
    return { refusal: { kind: "unknown", what: "bid", id, known: bids.map((each) => each.id) } };
  const sets = new Map<string, readonly string[]>();
  for (const { lots } of bid.offers) filed(sets, lots.join(" + "), () => lots);
  const lots = named.lots ?? only(Array.from(sets.values()));
  if (lots === undefined) return unclear("lots", Array.from(sets.keys()));
  const leaves = tender.lots
    .filter((lot) => lots.includes(lot.id))
    .flatMap((lot) => lot.leaves.flatMap((leaf) => (leaf.type === "price" ? [leaf.id] : [])));
  const criteria = Array.from(new Set(leaves));
  const criterion = named.criterion ?? (criteria.length === 0 ? "" : only(criteria));
  return criterion === undefined
    ? unclear("criterion", criteria)
    : { kind: "price", lots, bid: id, criterion };
}

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

const unclear = (
  what: Extract<Refusal, { kind: "unclear" }>["what"],
  known: readonly string[],
): { readonly refusal: Refusal } => ({ refusal: { kind: "unclear", what, known } });
