import type { Evaluation, LotResult, RankedBid } from "../../src/model/evaluation.js";
import type { Criterion } from "../../src/model/procedure.js";
import type { Reason } from "../../src/model/reason.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import type { Working } from "../../src/model/working.js";
import type { Exact } from "./printed.js";

/** One figure of an evaluation, named as `expected.json` names it. */
export interface Named {
  /** The last round that has offers, where none is named. */
  readonly round?: string;
  /** The first lot, where none is named. */
  readonly lot?: string;
  readonly bid?: string;
  readonly figure: string;
  readonly criterion?: string;
  /** The name of a step in the formula of the criterion, or of the combining rule where none is named. */
  readonly step?: string;
  /** The full marks on which the source reads points or a total, where they are not the weight. */
  readonly outOf?: string;
}

/** What a bid has that is a number. */
const numbers: Record<string, (seen: Seen) => Exact | undefined> = {
  points: ({ ranked, named }) => ranked?.points[named.criterion ?? ""]?.value,
  total: ({ ranked }) => ranked?.total.value,
  price: ({ ranked }) => ranked?.price?.value,
  evaluated: ({ ranked, named }) => ranked?.evaluated?.[named.criterion ?? ""]?.value,
  decides: ({ ranked }) => (ranked?.keys?.[0]?.value ?? ranked?.total)?.value,
  key: ({ ranked, named }) => ranked?.keys?.[Number(named.step ?? "1") - 1]?.value.value,
  score: (seen) => scoreOf(seen)?.value,
  step: stepOf,
  /** What counts of a measure, and the payments in a net present value. */
  amount: (seen) => amountOf(seen)?.value,
  payments: (seen) => {
    const working = amountOf(seen);
    return working?.of === "presentValue" ? working.computed.payments : undefined;
  },
};

/** What a bid or a lot has that is a word. */
const words: Record<string, (seen: Seen) => string> = {
  rank: ({ ranked }) => `${ranked?.rank ?? "none"}`,
  settledBy: ({ ranked }) => ranked?.settledBy ?? "nothing",
  standing: ({ ranked }) => ranked?.standing ?? "sent in this round",
  carried: (seen) => scoreOf(seen)?.carried ?? "given in this round",
  setAside: ({ result, named }) =>
    result.setAside
      .find((each) => each.bid === named.bid)
      ?.reasons.map(reasonText)
      .join("; ") ?? "no",
  outcome: ({ result }) => result.outcome,
  first: ({ result }) => listed(result.ranking.filter((each) => each.rank === 1).map((each) => each.bid)),
  due: ({ result }) =>
    listed(result.due.map((each) => ("bid" in each ? `${each.kind} ${each.bid}` : each.kind))),
  notInvited: ({ result }) =>
    listed(result.notInvited.map((each) => `${each.bid}${each.offered ? " (offered)" : ""}`)),
  recommended: ({ evaluation }) =>
    listed(
      evaluation.award.contracts.map(
        ({ lots, bid, price }) => `${bid} for ${lots.join(" and ")} at ${price ?? "no price"}`,
      ),
    ),
  findings: ({ evaluation, round, named }) =>
    listed(
      evaluation.findings
        .filter(
          (each) =>
            "round" in each &&
            each.round === round &&
            (!named.bid || ("bid" in each && each.bid === named.bid)),
        )
        // Published evaluations print figures; the reasons for the scores are seldom among them.
        .filter((each) => each.code !== "reasonMissing")
        .map((each) => each.code),
    ),
};

/** A figure as the evaluation has it: exact, or a word; undefined where it has none. */
export function figureOf(evaluation: Evaluation, named: Named): Exact | string | undefined {
  const { rounds } = evaluation;
  const round = named.round === undefined ? rounds.at(-1) : rounds.find((each) => each.round === named.round);
  const result = round?.lots.find((each) => named.lot === undefined || each.lot === named.lot);
  if (round === undefined || result === undefined) return undefined;
  const ranked = result.ranking.find((each) => each.bid === named.bid);
  const seen: Seen = { evaluation, named, round: round.round, result, ranked };
  const word = words[named.figure];
  if (word !== undefined) return word(seen);
  const value = numbers[named.figure]?.(seen);
  return value && readOutOf(seen, value);
}

interface Seen {
  readonly evaluation: Evaluation;
  readonly named: Named;
  readonly round: string;
  readonly result: LotResult;
  readonly ranked: RankedBid | undefined;
}

const listed = (each: readonly string[]): string => (each.length === 0 ? "none" : each.join(", "));

function reasonText(reason: Reason): string {
  switch (reason.code) {
    case "decided":
      return `${reason.code} ${reason.about}`;
    case "requirementNotMet":
      return `${reason.code} ${reason.criterion}`;
    case "belowMinimum":
      return `${reason.code} ${reason.criterion} ${reason.figure} of ${reason.minimum}`;
    case "aboveCeiling":
      return `${reason.code} ${reason.price} of ${reason.ceiling}`;
    default:
      return reason.code;
  }
}

const workingsOf = ({ evaluation, named, round, result }: Seen): Working[] =>
  evaluation.workings.filter(
    (each) =>
      each.round === round && each.bid === named.bid && each.lots.length === 1 && each.lots[0] === result.lot,
  );

const scoreOf = (seen: Seen) =>
  workingsOf(seen).find((each) => each.of === "score" && each.criterion === seen.named.criterion) as
    | (Working & { readonly of: "score" })
    | undefined;

const amountOf = (seen: Seen) =>
  workingsOf(seen).find(
    (each): each is Working & { readonly of: "amount" | "presentValue" } =>
      (each.of === "amount" || each.of === "presentValue") && each.criterion === seen.named.criterion,
  );

function stepOf(seen: Seen): Exact | undefined {
  const { criterion, step } = seen.named;
  const working = workingsOf(seen).find((each) =>
    criterion === undefined ? each.of === "key" : each.of === "points" && each.criterion === criterion,
  );
  if (working === undefined || !("valuation" in working)) return undefined;
  const { formula, steps } = working.valuation;
  return steps[formula.steps.findIndex((each) => each.name === step)];
}

/** Points of 43⅓ from 50 read on a scale of 5 are 4⅓. */
function readOutOf({ evaluation, named, result }: Seen, value: Exact): Exact {
  if (named.outOf === undefined) return value;
  const { tender } = evaluation.procedure;
  const lot = tender.lots.find((each) => each.id === result.lot);
  const node = nodesOf(lot?.criteria ?? []).find((each: Criterion) => each.id === named.criterion);
  const whole = named.figure === "total" ? tender.outOf : (node?.weight ?? tender.outOf);
  const [top, bottom = ""] = named.outOf.split(".") as [string, string | undefined];
  return {
    n: value.n * whole.d * BigInt(top + bottom),
    d: value.d * whole.n * 10n ** BigInt(bottom.length),
  };
}
