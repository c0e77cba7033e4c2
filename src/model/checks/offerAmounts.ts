import { notNegative } from "../draft/amountSigns.js";
import { amountsIn } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { offersIn } from "../draft/offers.js";
import type { Issue } from "../issues.js";

/** Prices, measures and commitments of offers are not below zero. */
export const offerAmounts = (draft: Draft): Issue[] =>
  offersIn(draft).flatMap(({ path, offer }) => [
    ...notNegative([...path, "price"], offer.price),
    ...each([...path, "prices"], offer.prices),
    ...notNegative([...path, "contractPrice"], offer.contractPrice),
    ...Object.entries(offer.measures ?? {})
      .flatMap(([id, claim]) => amountsIn(claim, [...path, "measures", id]))
      .flatMap((amount) => notNegative(amount.path, amount.text)),
    ...(offer.commitments ?? []).flatMap(({ amount }, index) =>
      notNegative([...path, "commitments", index, "amount"], amount),
    ),
  ]);

const each = (path: (string | number)[], amounts: Readonly<Record<string, string>> = {}): Issue[] =>
  Object.entries(amounts).flatMap(([key, amount]) => notNegative([...path, key], amount));
