import type Fraction from "fraction.js";
import type { RoundDocument, TenderDocument } from "../../src/model/document/tender.js";
import type { OracleBid, OracleLot } from "./oracle.js";
import { exact, least, most } from "./oracleArithmetic.js";
import { combiningOf } from "./oracleMethods.js";

/** What a rule of invitation says of a ranked bid. */
export interface Cut {
  readonly isIn: boolean;
  /** Undefined where several figures decide, one after the other. */
  readonly margin: string | undefined;
}

/** Holds the ranked bids of a lot against a rule of invitation; the ranking is one without tie-breaks. */
export function cutsOf(
  tender: TenderDocument,
  rule: NonNullable<RoundDocument["invited"]>,
  { ranking }: OracleLot,
): ReadonlyMap<string, Cut> {
  if (rule.kind === "all" || rule.kind === "decision") return new Map();
  const combining = combiningOf(tender.combine ?? { kind: "weightedSum" });
  const byTotal = !("by" in rule) || rule.by === "total";
  const isBar = rule.kind === "minimumTotal";
  const figureOf = ({ total, decides, points }: OracleBid): Fraction =>
    exact("by" in rule && !byTotal ? points[rule.by] : isBar ? total : decides);
  const lowerWins = byTotal && !isBar && (combining.step !== undefined || combining.wins[0] === "lower");
  // One figure whose higher values are better, whatever the rule.
  const worth = (bid: OracleBid): Fraction => (lowerWins ? figureOf(bid).neg() : figureOf(bid));
  const all = ranking.map(worth);
  const bar = barOf(rule, all, ranking, worth);
  const isChain = rule.kind === "best" && byTotal && combining.wins.length > 1;
  return new Map(
    ranking.map((each, index) => {
      const isIn =
        rule.kind !== "best"
          ? worth(each).gte(bar)
          : byTotal
            ? each.rank <= Number(rule.count)
            : all.filter((other) => other.gt(all[index] as Fraction)).length < Number(rule.count);
      return [each.bid, { isIn, margin: isChain ? undefined : worth(each).sub(bar).toFraction() }];
    }),
  );
}

type Compared = Exclude<NonNullable<RoundDocument["invited"]>, { kind: "all" | "decision" }>;

/** What it takes to be in. */
function barOf(
  rule: Compared,
  all: readonly Fraction[],
  ranking: readonly OracleBid[],
  worth: (bid: OracleBid) => Fraction,
): Fraction {
  if (rule.kind === "minimumTotal") return exact(rule.total);
  if (all.length === 0) return exact("0");
  if (rule.kind === "within") {
    const leader = most(all);
    return leader.sub(
      rule.points === undefined ? leader.abs().mul(exact(rule.percent)).div(100) : exact(rule.points),
    );
  }
  const count = Number(rule.count);
  const isIn = (bid: OracleBid): boolean =>
    rule.by === "total" ? bid.rank <= count : all.filter((other) => other.gt(worth(bid))).length < count;
  return least(ranking.filter(isIn).map(worth));
}
