import { listed } from "../explain/names.js";
import { multiply, type Rational, whole } from "../number/rational.js";
import { shown, shownAt } from "../number/shown.js";
import type { AwardSweep, BidSweep, LotSweep, Share, Sweep, Swept } from "../sweep/records.js";
import { type Column, table, wrapped } from "./table.js";

/** A sweep as lines of at most 100 columns: lot by lot how often each bid leads, with which ranks and at which weights; then the award. */
export function sweepLines(found: Sweep): string[] {
  if (found.outcome === "refused")
    return [
      "NO SCENARIOS can be drawn as they are asked for.",
      ...found.refusals.flatMap(({ sentence }) => wrapped(sentence, "  ")),
    ];
  if (found.outcome === "stopped")
    return wrapped(
      `STOPPED after ${counted(found.done)} of ${counted(found.of)} scenarios: there is no result.`,
      "",
    );
  return [
    ...wrapped(
      `${counted(found.scenarios)} SCENARIOS in which ${listed(figuresIn(found))} might have been otherwise; ${chanceIn(found)}`,
      "",
    ),
    ...found.lots.flatMap(lotLines),
    ...(found.award === undefined ? [] : awardLines(found.award)),
  ];
}

const figuresIn = ({ varied: { weights, scores, prices } }: Swept): string[] =>
  (
    [
      [weights, "weight"],
      [scores, "score or mark"],
      [prices, "price"],
    ] as const
  ).flatMap(([count, what]) =>
    count === 0
      ? []
      : [`${count} ${count === 1 ? what : what.replaceAll(/\b(weight|score|mark|price)\b/g, "$1s")}`],
  );

const chanceIn = ({ chance }: Swept): string =>
  chance === undefined
    ? "every point of the grid, nothing left to chance"
    : `seed ${chance.seed}, ${chance.generator}`;

function lotLines({ lot, leaders, stays, tied, expected, bids }: LotSweep): string[] {
  const now = `As things are ${leading(leaders)}, and the same in ${percent(stays)} of the scenarios.`;
  const level = tied.count === 0 ? "" : ` Bids are level for the last place in ${percent(tied)}.`;
  return [
    "",
    ...wrapped(`Lot ${lot}. ${now} Most often ${leading(expected)}.${level}`, ""),
    ...table(columnsOf(bids), 1),
    ...bids.flatMap(({ bid, central }) =>
      central === undefined
        ? []
        : wrapped(
            `${bid} leads on average at ${listed(Object.entries(central).map(([id, { value }]) => `${id} ${shownAt(value, 2)}`))}.`,
            "  ",
          ),
    ),
  ];
}

/** A column for each rank, and others where they say something. */
function columnsOf(bids: readonly BidSweep[]): Column[] {
  const column = (head: string, cell: (bid: BidSweep) => string): Column => ({
    head,
    align: "right",
    cells: bids.map(cell),
  });
  return [
    { head: "Bid", align: "left", cells: bids.map(({ bid }) => bid) },
    column("Leads", ({ leads }) => percent(leads)),
    ...(bids.some(({ confidence }) => confidence !== undefined)
      ? [column("At its weights", ({ confidence }) => (confidence === undefined ? "" : percent(confidence)))]
      : []),
    ...bids.map((_, index) => column(`Rank ${index + 1}`, ({ ranks }) => percent(ranks[index] as Share))),
    ...(bids.some(({ unranked }) => unranked.count > 0)
      ? [column("Unranked", ({ unranked }) => percent(unranked))]
      : []),
  ];
}

const leading = (bids: readonly string[]): string =>
  `${listed(bids)} ${bids.length === 1 ? "leads" : "lead"}`;

function awardLines({ stays, ways }: AwardSweep): string[] {
  return [
    "",
    ...wrapped(`AWARD. The same is recommended in ${percent(stays)} of the scenarios.`, ""),
    ...ways.flatMap((way) => {
      const contracts = way.contracts.map(({ lots, bid }) => `${lots.join(" + ")} to ${bid}`);
      const what = contracts.length === 0 ? "nothing" : contracts.join(", ");
      const open = way.outcome === "recommended" ? "" : ` (${outcomes[way.outcome]})`;
      return wrapped(`${percent(way)}: ${what}${open}`, "  ");
    }),
  ];
}

const outcomes: Record<Exclude<AwardSweep["now"]["outcome"], "recommended">, string> = {
  tied: "the rest is tied",
  noAdmissibleBid: "no admissible bid for the rest",
  incomplete: "the rest is incomplete",
  awaitsLaterRound: "a later round comes first",
  notProven: "not proven to be the best",
  aboveBudget: "above a budget",
};

const counted = (count: number): string => shown(whole(BigInt(count)));

/** A share in per cent at two places; one that is not nothing, or not all, never looks so. */
function percent({ count, share }: Share): string {
  const text = shownAt(multiply(share.value, hundred), 2);
  if (text === "0.00" && count > 0) return "< 0.01 %";
  return text === "100.00" && share.value.n !== share.value.d ? "> 99.99 %" : `${text} %`;
}

const hundred: Rational = whole(100n);
