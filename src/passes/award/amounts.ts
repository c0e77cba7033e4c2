import type { Due } from "../../model/evaluation.js";
import type { LineId, Quantities } from "../../model/measure.js";
import type { MeasureLeaf } from "../../model/procedure.js";
import type { Working } from "../../model/working.js";
import { add, multiply, one, type Rational, reduce, sum, whole, zero } from "../../number/rational.js";
import { readAmount } from "../panel/amount.js";
import { presentValue } from "../panel/presentValue.js";
import type { ScoredLeaf } from "../score/relative.js";
import { combinedSheet, type GroupStand, type Option, placeOf } from "./option.js";

/** What counts of a measure for one way of awarding a group of lots. */
export interface GroupAmount {
  readonly value: Rational;
  readonly workings: readonly Working[];
  readonly due: readonly Due[];
}

type Measure = ScoredLeaf & MeasureLeaf;

/** What counts of a measure for the lots together: of a combined offer by itself, or of the lots, added or averaged. */
export function amountOf(stand: GroupStand, option: Option, leaf: Measure): GroupAmount {
  // A cap is for one lot, and amounts that are added are for several.
  const capped = leaf.acrossLots === "sum" ? whole(BigInt(stand.lots.length)) : one;
  const place = placeOf(stand, option);
  const computed = option.answers?.computed.get(leaf.id);
  if (computed !== undefined) {
    const working = presentValue(place, leaf, computed, capped);
    return { value: working.value, workings: [working], due: [] };
  }
  const own = leaf.procedure === undefined ? combinedSheet(stand, option, leaf) : undefined;
  if (own === undefined) return overLots(stand, option, leaf);
  const { sheet } = own;
  const rounds = stand.procedure.tender.rounds;
  const carried =
    sheet === undefined || sheet.round === stand.round.index ? undefined : rounds[sheet.round]?.id;
  const claims = claimsOf(option, leaf);
  const { working, due } = readAmount(place, { leaf, claims, sheet, lots: capped, carried });
  return working === undefined
    ? { value: overLots(stand, option, leaf).value, workings: [], due }
    : { value: working.value, workings: [working], due: [] };
}

/** What a combined offer claims, else what the bid's offers for the lots claim together. */
function claimsOf({ answers, cards }: Option, { id }: Measure): Quantities {
  const own = answers?.measures.get(id);
  if (own !== undefined) return own;
  const claims = new Map<LineId, Rational>();
  for (const { offer } of cards)
    for (const [line, amount] of offer?.measures.get(id) ?? [])
      claims.set(line, add(claims.get(line) ?? zero, amount));
  return claims;
}

function overLots(stand: GroupStand, option: Option, leaf: Measure): GroupAmount {
  const amounts = stand.lots.map((lot, index) => ({
    lot: lot.id,
    share: leaf.acrossLots === "sum" ? undefined : stand.shares[index],
    amount: option.cards[index]?.subjects.get(leaf.id),
  }));
  const parts = amounts.map(({ amount = zero, ...part }) => ({ ...part, amount }));
  const value = reduce(sum(parts.map(({ share = one, amount }) => multiply(amount, share))));
  // Only what is computed may be lacking here: of the rest the lots have waited for it.
  const isLacking = amounts.some(({ amount }) => amount === undefined);
  const due: Due[] = isLacking ? [{ kind: "computedFrom", bid: option.name, criterion: leaf.id }] : [];
  return {
    value,
    workings: [
      {
        ...placeOf(stand, option),
        of: "acrossLots",
        criterion: leaf.id,
        amounts: parts,
        value,
        rounded: undefined,
      },
    ],
    due,
  };
}
