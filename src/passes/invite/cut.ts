import { match } from "ts-pattern";
import type { Comparison, RankedBid } from "../../model/evaluation.js";
import type { InvitationRule } from "../../model/roundRules.js";
import { figure } from "../../number/figure.js";
import {
  absolute,
  add,
  divide,
  multiply,
  percentOf,
  type Rational,
  reduce,
  sign,
  subtract,
  whole,
} from "../../number/rational.js";
import { type Compared, comparedBy, heldAgainst, heldAgainstBid } from "./compared.js";

/** What a rule of invitation says of a ranked bid. */
export interface Cut {
  readonly isIn: boolean;
  readonly comparison: Comparison | undefined;
}

/** Holds every ranked bid against a rule; under a decision nothing is compared and nobody is out yet. */
export function cutsUnder(
  rule: InvitationRule,
  ranking: readonly RankedBid[],
  tieWithin: Rational | undefined,
): ReadonlyMap<string, Cut> {
  return match(rule)
    .with({ kind: "all" }, { kind: "decision" }, () => new Map<string, Cut>())
    .with({ kind: "best" }, ({ count, by }) => best(comparedBy(by, ranking, tieWithin), count))
    .with({ kind: "within" }, (it) => within(comparedBy(it.by, ranking, tieWithin), it))
    .with({ kind: "minimumTotal" }, (it) => {
      const bars = ranking.map(({ bid, total }) => {
        const own = { formula: "total", wins: "higher", value: total } as const;
        return [bid, cut(heldAgainst(own, it.total.value))] as const;
      });
      return new Map(bars);
    })
    .exhaustive();
}

const cut = (comparison: Comparison): Cut => ({ isIn: sign(comparison.margin.value) >= 0, comparison });

/** So many of the best, and whoever is tied with the last of them. */
function best(compared: readonly Compared[], count: number): Map<string, Cut> {
  const last = compared.findLast(({ place }) => place <= count);
  return new Map(
    compared.map((each) => [
      each.bid,
      { isIn: each.place <= count, comparison: last && heldAgainstBid(each, last) },
    ]),
  );
}

/** So far from the leader and no further; per cent are of the leader's figure without its sign. */
function within(
  compared: readonly Compared[],
  { points, percent }: Extract<InvitationRule, { readonly kind: "within" }>,
): Map<string, Cut> {
  const leader = compared[0]?.keys[0];
  if (leader === undefined) return new Map();
  const { value } = leader.value;
  const size = absolute(value);
  const share = percent === undefined ? undefined : multiply(size, divide(percent.value, whole(100n)));
  const distance = share ?? (points?.value as Rational);
  const bar = reduce(leader.wins === "higher" ? subtract(value, distance) : add(value, distance));
  return new Map(
    compared.map(({ bid, keys: [own] }) => {
      const held = heldAgainst(own, bar);
      const asShare = percent && percentOf(held.margin.value, size);
      return [bid, cut({ ...held, percent: asShare && figure(asShare) })] as const;
    }),
  );
}
