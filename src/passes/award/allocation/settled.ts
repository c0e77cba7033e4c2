import type { AllocationStep, PassedOver, Taker, Unfilled } from "../../../model/award.js";
import type { Working } from "../../../model/working.js";
import { figure } from "../../../number/figure.js";
import type { LotState } from "../../rank/lot.js";
import type { Candidate } from "./filling.js";
import type { Given, Outcome } from "./ground.js";

/** What holds of a lot however the ties are settled. */
export interface Settled {
  readonly step: AllocationStep | undefined;
  readonly taken: readonly Candidate[];
  readonly unfilled: Unfilled | undefined;
  /** How the figures came about of a lot that was scored once more. */
  readonly again: readonly Working[];
}

/** What every way of settling the ties says of one lot. */
export function settledIn({ ways, unknown }: Outcome, { lot, outcome }: LotState): Settled {
  const left = (reason: Unfilled["reason"], open: number): Unfilled => ({
    lot: lot.id,
    reason,
    places: lot.places > 1 ? open : undefined,
  });
  if (unknown.has(lot.id) || outcome === "incomplete")
    return { step: undefined, taken: [], unfilled: left("incomplete", lot.places), again: [] };
  const given = ways.flatMap((way) => way.get(lot.id) ?? []);
  const [first] = given;
  if (first === undefined)
    return { step: undefined, taken: [], unfilled: left("waitsForTie", lot.places), again: [] };
  const all = given.map(({ filling }) => filling.taken);
  const taken = first.filling.taken.filter((each) =>
    all.every((others) => others.some(({ bid }) => bid.id === each.bid.id)),
  );
  const isOne =
    given.every(({ filling }) => !filling.isOpen) && all.every((each) => each.length === taken.length);
  const certain = new Set(taken.map(({ bid }) => bid.id));
  const tied = isOne
    ? []
    : Array.from(new Set(given.flatMap(({ filling }) => filling.tied))).filter((bid) => !certain.has(bid));
  const passedOver = commonIn(given);
  const open = lot.places - taken.length;
  const reason = !isOne
    ? tied.length > 0
      ? "tied"
      : "waitsForTie"
    : passedOver.some(({ limit }) => limit !== undefined)
      ? "limit"
      : "noAdmissibleBid";
  const without = passedOver.flatMap(({ bid, limit }) => (limit === undefined ? [] : [bid]));
  const rescored = isOne ? (first.heads?.rescored ?? []) : [];
  return {
    step: {
      lot: lot.id,
      turn: first.turn && figure(first.turn),
      taken: taken.map(taker),
      passedOver,
      tied,
      kept: isOne ? first.heads?.kept.map(taker) : undefined,
      rescored: isOne ? first.heads?.rescored.map(taker) : undefined,
    },
    taken,
    unfilled: open > 0 ? left(reason, open) : undefined,
    again: rescored.flatMap(({ workings }) => workings.map((each) => ({ ...each, without }))),
  };
}

/** Who is passed over in every way, with the lots that its bidder has in all of them. */
function commonIn([first, ...others]: readonly Given[]): PassedOver[] {
  return (first?.filling.passedOver ?? []).flatMap((over) => {
    const same = others.flatMap(
      ({ filling }) =>
        filling.passedOver.find(
          ({ bid, limit }) =>
            bid === over.bid && limit?.kind === over.limit?.kind && limit?.per === over.limit?.per,
        ) ?? [],
    );
    if (same.length < others.length) return [];
    return [{ ...over, holds: over.holds.filter((lot) => same.every(({ holds }) => holds.includes(lot))) }];
  });
}

const taker = ({ bid, rank, total }: Candidate): Taker => ({ bid: bid.id, rank, total: figure(total) });
