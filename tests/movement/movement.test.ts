import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { parseProcedure } from "../../src/model/parse.js";
import { diffRounds } from "../../src/movement/difference.js";
import { type Between, movement } from "../../src/movement/movement.js";
import type { BidMovement, LotMovement, Moved } from "../../src/movement/records.js";
import { reportRounds } from "../../src/report/rounds.js";
import { price, quality } from "../passes/small.js";
import { evaluated, type Rounds } from "../passes/twoRounds.js";

const lotOf = (small: Rounds, between?: Between): LotMovement =>
  movement(evaluated(small), between)?.lots[0] as LotMovement;
const bidOf = ({ bids }: LotMovement, id: string): BidMovement =>
  bids.find(({ bid }) => bid === id) as BidMovement;
const movedOf = (lot: LotMovement, id: string): Moved => bidOf(lot, id) as Moved;
const textOf = (small: Rounds): string => (reportRounds(evaluated(small)) ?? "").replace(/\s+/g, " ");

/** A leads and lowers its price a little; B's cut makes the baseline that brings A down. */
const fall: Rounds = {
  offers: { A: ["400", "392"], B: ["500", "490"], C: ["410", "300"] },
  scores: { A: "78", B: "90", C: "40" },
};

/** Under a rule that gives no points for the price, quality has the whole weight. */
const withoutPriceWeight = (combine: object) => ({
  criteria: [
    { ...quality, weight: "100" },
    { id: "price", type: "price" },
  ],
  combine,
});

describe("movement", () => {
  it("attributes the change to the own offer and to the new baseline; ranks follow each step", () => {
    const lot = lotOf(fall);
    expect(JSON.parse(JSON.stringify(bidOf(lot, "A")))).toMatchObject({
      kind: "moved",
      price: { before: "400", after: "392", change: "-8", percent: "-2" },
      brought: [{ criterion: "price", before: "400", after: "392" }],
    });
    const { before, steps, after, change } = movedOf(lot, "A");
    expect([before, steps?.own, steps?.others, steps?.baseline, after].map((each) => each?.rank)).toEqual([
      1, 1, 1, 2, 2,
    ]);
    // On the old baseline the price is below the lowest: on the way it earns more than the weight of 40.
    expect(steps?.own.points.price?.exact).toBe("40/49");
    expect(steps?.own.points.quality?.value.n).toBe(0n);
    expect(steps?.baseline.total.exact).toBe("-500/49");
    expect(change.total.exact).toBe("-460/49");
    expect(lot.baselines).toMatchObject([
      { kind: "figure", criterion: "price", figure: "lowest price", heldBy: ["C"] },
    ]);
  });

  it("tells the losing bidder so", () => {
    expect(textOf(fall)).toContain(
      "A fell from rank 1 to 2. Its own new price (400 → 392, −2.00 %) gains it 0.82 points on the baseline of round initial: rank 1. The others' new offers leave it there. The lowest price fell from 400 to 300 (C); that costs it 10.20 points: rank 2.",
    );
  });

  it("gives the offers by round, with the round that each stands from", () => {
    const later = { reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" };
    const tender = { rounds: [{ id: "initial" }, { id: "second", ...later }, { id: "bafo", ...later }] };
    const lot = lotOf({ tender, offers: { A: ["100", "90"], B: ["110"] }, scores: { A: "50", B: "50" } });
    const offers = ({ offers }: BidMovement) =>
      offers.map(({ round, standing, price }) => [round, standing, String(price)]);
    expect(offers(bidOf(lot, "A"))).toEqual([
      ["initial", undefined, "100"],
      ["second", "initial", "100"],
      ["bafo", undefined, "90"],
    ]);
    expect(offers(bidOf(lot, "B")).at(-1)).toEqual(["bafo", "initial", "110"]);
    expect(movement(evaluated({ ...fall, tender }))).toMatchObject({ from: "second", to: "bafo" });
  });

  it("says who arrived and who departed, and why", () => {
    const small: Rounds = {
      bafo: { invited: { kind: "best", count: "3", by: "total" }, ifNoOffer: "setAside" },
      offers: { A: ["100", "90"], B: ["110"], C: ["120", "115"], D: ["400", "80"], E: ["130", "125"] },
      scores: { A: "90", B: "80", C: "70", D: "10" },
      sheets: [{ bid: "E", round: "bafo", criterion: "quality", agreed: { score: "60" } }],
      decisions: [{ bid: "C", about: "withdrawn", outcome: "setAside", round: "bafo", reason: "by letter" }],
      tender: {},
    };
    const open = { ...small, bafo: { ...small.bafo, reopens: ["price", "quality"] } };
    const revised = {
      ...open,
      offers: { ...open.offers, E: ["130", "125", { revises: ["quality"] }] },
    } as Rounds;
    const lot = lotOf(revised);
    expect(lot.outcome).toEqual({ before: "incomplete", after: "ranked" });
    expect(lot.bids.map(({ bid, kind }) => `${bid} ${kind}`)).toEqual([
      "A moved",
      "E arrived",
      "B departed",
      "C departed",
      "D departed",
    ]);
    expect(lot.bids.slice(1)).toMatchObject([
      { was: { kind: "due", due: [{ kind: "agreedScore" }] }, after: { rank: 2 } },
      { now: { kind: "setAside", reasons: [{ code: "noOffer" }] }, before: { rank: 2 } },
      { now: { kind: "setAside", reasons: [{ code: "decided", about: "withdrawn" }] } },
      { now: { kind: "notInvited", offered: true } },
    ]);
    const text = textOf(revised);
    expect(text).toContain("Ranking: ranked (before: incomplete: the ranking so far)");
    expect(text).toContain(
      "E is new in the ranking: rank 2, total 64.80. In round initial: due, bid E: the agreed score for quality.",
    );
    expect(text).toContain(
      "C, at rank 3 before, is not in the ranking of round bafo: set aside, withdrawn (by letter).",
    );
    expect(text).toContain(
      "D, at rank 4 before, is not in the ranking of round bafo: not invited, and its offer is not read.",
    );
    expect(text).toContain("The others' new offers and departures leave it there.");
  });

  it("counts the departures in the second step, before the baseline", () => {
    const lot = lotOf({
      offers: { A: ["100", "100"], B: ["50", "50"] },
      scores: { A: "60", B: "90" },
      decisions: [{ bid: "B", about: "withdrawn", outcome: "setAside", round: "bafo" }],
    });
    const { before, steps, after } = movedOf(lot, "A");
    expect([before.rank, steps?.own.rank, steps?.others.rank, after.rank]).toEqual([2, 2, 1, 1]);
    expect([steps?.own.total, steps?.baseline.total].map(String)).toEqual(["0", "20"]);
  });

  it("leaves ties as ties on the way, and asks the published tie-breaks", () => {
    const tied: Rounds = { offers: { A: ["100", "80"], B: ["80"] }, scores: { A: "50", B: "50" } };
    expect(movedOf(lotOf(tied), "A").steps).toMatchObject({ own: { rank: 1 }, others: { rank: 1 } });
    expect(textOf(tied)).toContain("A rose from rank 2 to 1, shared by 2 bids.");
    const drawn = {
      ...tied,
      offers: { A: ["100", "100"], B: ["100"] },
      tender: { tieBreaks: [{ kind: "drawnOrder" }] },
      decisions: [{ about: "draw", order: ["B", "A"], round: "bafo" }],
    } as Rounds;
    // The draw belongs to the later round: it is no one's offer.
    const { before, steps, after } = movedOf(lotOf(drawn), "A");
    expect([before.rank, steps?.own.rank, steps?.others.rank, after.rank]).toEqual([1, 1, 1, 2]);
    expect(textOf(drawn)).toContain(
      "A fell from rank 1 to 2, by the tie-break drawnOrder. Its own offer is as it was: rank 1. What was drawn for round bafo settles it: rank 2.",
    );
  });
});

describe("movement under other rules", () => {
  const priced = (method: object) => ({ tender: { criteria: [quality, { ...price, method }] } });

  it("names the figures that the formula takes over all bids, in its own words", () => {
    const formula = {
      kind: "formula",
      formula: "weight * min(1, mean(price where price > 0) / price)",
      otherwise: "0",
    };
    const lot = lotOf({ ...fall, ...priced(formula) });
    expect(lot.baselines).toMatchObject([{ figure: "mean(price where price > 0)", heldBy: [] }]);
  });

  it("says that an order is not what it was, where a place is what earns", () => {
    const lot = lotOf({ ...fall, ...priced({ kind: "scoreByRank" }) });
    expect(lot.baselines).toEqual([{ kind: "order", criterion: "price", of: "price" }]);
    expect(textOf({ ...fall, ...priced({ kind: "scoreByRank" }) })).toContain(
      "The order by price is not what it was; that costs it 20.00 points",
    );
  });

  it("fills a hole on the old baseline as the method says", () => {
    const free: Rounds = { offers: { A: ["100", "100"], B: ["90", "0"] }, scores: { A: "50", B: "60" } };
    const { steps } = movedOf(lotOf(free), "B");
    expect(String(steps?.own.points.price)).toBe("-40");
  });

  it("does not attribute where a formula without a filling has no value on the old baseline", () => {
    const formula = { kind: "formula", formula: "weight * (1 - lowest / (highest + lowest - price))" };
    const small: Rounds = { offers: { A: ["100", "300"], B: ["200", "200"] }, scores: { A: "50", B: "60" } };
    const { steps, change } = movedOf(lotOf({ ...small, ...priced(formula) }), "A");
    expect([steps, change.total.value.n < 0n]).toEqual([undefined, true]);
    const text = textOf({ ...small, ...priced(formula) });
    expect(text).toContain("What moved it cannot be told apart");
    expect(text).toContain("Its rank among the others' new offers cannot be told");
  });

  it("gives the figures that decide, where the total does not", () => {
    const lot = {
      ...fall,
      tender: withoutPriceWeight({ kind: "pricePerQualityPoint" }),
    };
    expect(movedOf(lotOf(lot), "A")).toMatchObject({ before: { rank: 1 }, after: { rank: 1 } });
    expect(textOf(lot)).toContain(
      "Its own new price (400 → 392, −2.00 %) takes price / qualityPoints from 5.128205… to 5.025641…: rank 1.",
    );
  });

  it("holds the bids of a step-up against each other in every step", () => {
    const lot = {
      ...fall,
      tender: withoutPriceWeight({ kind: "stepUp", perPercent: "1" }),
    };
    const places = lotOf(lot).bids.map((bid) => [bid.bid, bid.kind === "moved" ? bid.steps?.others.rank : 0]);
    const after = lotOf(lot).bids.map((bid) => [bid.bid, bid.kind === "moved" ? bid.after.rank : 0]);
    expect(places).toEqual(after);
  });

  it("moves a group with a method of its own by the best of the others", () => {
    const inGroup = {
      id: "technical",
      weight: "60",
      method: { kind: "rescaledToBest" },
      criteria: [{ ...quality, weight: "100" }],
    };
    const lot = lotOf({
      tender: { criteria: [inGroup, price] },
      bafo: { reopens: ["price", "quality"] },
      offers: { A: ["100", "100"], B: ["100", "100", { revises: ["quality"] }] },
      scores: { A: "80", B: "60" },
      sheets: [{ bid: "B", round: "bafo", criterion: "quality", agreed: { score: "100" } }],
    });
    expect(lot.baselines).toMatchObject([{ criterion: "technical", figure: "highest score", heldBy: ["B"] }]);
    expect(movedOf(lot, "B").brought).toMatchObject([{ criterion: "quality" }]);
    expect(String(movedOf(lot, "B").steps?.own.points.technical)).toBe("30");
    expect(String(movedOf(lot, "A").steps?.baseline.points.technical)).toBe("-12");
  });
});

it("a lot in which nobody was ranked before has arrivals alone", () => {
  const lot = lotOf({
    tender: {
      criteria: [
        { ...quality, weight: "100" },
        { id: "price", type: "price" },
      ],
      combine: { kind: "normalisedPricePerQualityPoint" },
    },
    bafo: { reopens: ["price", "quality"] },
    offers: { A: ["100", "90", { revises: ["quality"] }] },
    scores: { A: "0" },
    sheets: [{ bid: "A", round: "bafo", criterion: "quality", agreed: { score: "50" } }],
  });
  expect(lot.bids).toMatchObject([{ kind: "arrived", was: { kind: "due" } }]);
  expect(lot.baselines).toEqual([]);
});

it("tells a price that earns points apart from that of the contract, and every other figure that is new", () => {
  const measure = {
    id: "time",
    title: "Delivery time",
    type: "measure",
    weight: "20",
    unit: "days",
    better: "lower",
    method: { kind: "lowestRatio" },
  };
  const of = (round: string, contractPrice: string, price: string, time: string) => ({
    round,
    contractPrice,
    price,
    measures: { time },
  });
  const evaluation = evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "several",
        criteria: [measure, { ...price, weight: "80" }],
        rounds: [
          { id: "initial" },
          { id: "bafo", reopens: ["price", "time"], ifNoOffer: "setAside", priceRise: "allowed" },
        ],
      },
      bids: [
        { id: "A", offers: [of("initial", "900", "100", "30"), of("bafo", "950", "90", "25")] },
        { id: "B", offers: [of("initial", "900", "100", "30"), of("bafo", "900", "80", "30")] },
      ],
      scoresheets: [
        { bid: "A", criterion: "time", accepted: "30" },
        { bid: "A", criterion: "time", accepted: "25", round: "bafo" },
        { bid: "B", criterion: "time", accepted: "30" },
      ],
    }),
  );
  const text = (reportRounds(evaluation) ?? "").replace(/\s+/g, " ");
  expect(text).toContain(
    "Its own new contract price (900 → 950, +5.56 %), amount for Delivery time (30 → 25) and price (100 → 90) gain it 12.89 points on the baseline of round initial: rank 1.",
  );
  expect(text).toContain(
    "Delivery time: the lowest value fell from 30 to 25 (A); price: the lowest price fell from 100 to 80 (B); that costs it 21.78 points: rank 2.",
  );
});

describe("diffRounds", () => {
  it("gives what differs and nothing else", () => {
    const difference = JSON.parse(JSON.stringify(diffRounds(evaluated(fall))));
    expect(difference).toMatchObject({ from: "initial", to: "bafo", groups: [] });
    const [lot] = difference.lots;
    expect(lot.outcome).toBeUndefined();
    expect(lot.changed.map(({ bid, rank }: { bid: string; rank: object }) => [bid, rank])).toEqual([
      ["B", { before: 2, after: 1 }],
      ["A", { before: 1, after: 2 }],
      ["C", undefined],
    ]);
    expect(lot.changed[2].criteria).toMatchObject([{ criterion: "price", after: "40" }]);
    expect(difference.award).toMatchObject({
      before: { contracts: [{ bid: "A", price: "400" }] },
      after: { contracts: [{ bid: "B", price: "490" }] },
    });
  });

  it("knows the rounds that are evaluated, in either direction", () => {
    const evaluation = evaluated(fall);
    expect(diffRounds(evaluation, { from: "bafo", to: "initial" })?.lots[0]?.changed[0]).toMatchObject({
      bid: "A",
      rank: { before: 2, after: 1 },
    });
    for (const between of [{ from: "third" }, { to: "third" }, { to: "initial" }])
      expect(diffRounds(evaluation, between)).toBeUndefined();
    expect(reportRounds(evaluation, { to: "initial" })).toBeUndefined();
  });
});
