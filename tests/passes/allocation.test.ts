import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportText } from "../../src/report/text.js";
import { type Sharing, shared, sharing, told, toldOf } from "./shared.js";

/** A leads l1 to l3 and B l4; limits of two lots each make every rule give them out in another way. */
const four: Sharing = {
  lots: { l1: { estimate: "100" }, l2: { estimate: "300" }, l3: { estimate: "200" }, l4: { estimate: "50" } },
  bids: {
    A: { l1: "90", l2: "80", l3: "85", l4: "10" },
    B: { l1: "60", l2: "78", l3: "80", l4: "70" },
    C: { l1: "50", l2: "75", l3: "40", l4: "60" },
  },
};
const limits = [{ per: "bidder", atMost: "2" }];
const by = (rule: object, more: object = {}): Sharing => ({
  ...four,
  award: { kind: "allocation", rule, limits, ...more },
});

describe("a bidder leads more lots than it may win", () => {
  it("without a limit it has them all", () => {
    expect(toldOf({ ...four })).toBe("l1 A, l2 A, l3 A, l4 B");
  });

  it("lotOrder: in the published order, and the next rank has the rest", () => {
    expect(toldOf(by({ kind: "lotOrder", order: ["l3", "l2", "l1", "l4"] }))).toBe("l1 B, l2 A, l3 A, l4 B");
    expect(toldOf(by({ kind: "lotOrder", order: ["l1", "l2", "l3", "l4"] }))).toBe("l1 A, l2 A, l3 B, l4 B");
  });

  it("highestEstimateFirst: l2, l3, l1, l4", () => {
    const { award } = shared(by({ kind: "highestEstimateFirst" }));
    expect(award.allocation?.steps.map(({ lot, turn }) => `${lot} ${turn}`)).toEqual([
      "l2 300",
      "l3 200",
      "l1 100",
      "l4 50",
    ]);
  });

  it("largestMargin: l1 (30), l4 (10), l3 (5), then l2 by what is left: B by 3 over C", () => {
    const { award } = shared(by({ kind: "largestMargin" }));
    expect(award.allocation?.steps.map(({ lot, turn, taken }) => `${lot} ${turn} ${taken[0]?.bid}`)).toEqual([
      "l1 30 A",
      "l4 10 B",
      "l3 5 A",
      "l2 3 B",
    ]);
  });

  it("preference: what the bidder would rather have", () => {
    const stated = { A: { preference: ["l3", "l2", "l1", "l4"] } };
    expect(toldOf({ ...by({ kind: "preference" }), stated })).toBe("l1 B, l2 A, l3 A, l4 B");
  });

  it("a preference that is needed and not stated is due", () => {
    const { award } = shared(by({ kind: "preference" }));
    expect(award.outcome).toBe("incomplete");
    expect(award.allocation?.due).toEqual([{ kind: "preference", bid: "A", lots: ["l1", "l2", "l3"] }]);
  });

  it("a preference is not needed where nobody leads too many", () => {
    expect(toldOf(by({ kind: "preference" }, { limits: [{ per: "bidder", atMost: "3" }] }))).toBe(
      "l1 A, l2 A, l3 A, l4 B",
    );
  });

  it("one who lets a lot go moves the next, who may then have too many", () => {
    const stated = {
      A: { preference: ["l1", "l2", "l3", "l4"] },
      B: { preference: ["l3", "l4", "l2", "l1"] },
      C: { preference: ["l2", "l4", "l1", "l3"] },
    };
    const one = { limits: [{ per: "bidder", atMost: "1" }] };
    expect(toldOf({ ...by({ kind: "preference" }, one), stated })).toBe("l1 A, l2 C, l3 B, l4 limit");
  });
});

describe("whose lots count together", () => {
  const order = { kind: "lotOrder", order: ["l1", "l2", "l3", "l4"] };

  it("all bids of one bidder", () => {
    const stated = { A: { bidder: "Acme" }, B: { bidder: "Acme" } };
    expect(toldOf({ ...by(order), stated })).toBe("l1 A, l2 A, l3 C, l4 C");
  });

  it("affiliates, where the limit is per group", () => {
    const stated = { A: { group: "Holding" }, B: { group: "Holding" } };
    const perGroup = { limits: [{ per: "group", atMost: "3" }] };
    expect(toldOf({ ...by(order, perGroup), stated })).toBe("l1 A, l2 A, l3 A, l4 C");
    expect(toldOf({ ...by(order), stated })).toBe("l1 A, l2 A, l3 B, l4 B");
  });

  it("a share of the value of all lots: 40 % of 650 is 260", () => {
    const share = { limits: [{ per: "bidder", share: "40" }] };
    expect(toldOf({ ...by(order, share) })).toBe("l1 A, l2 limit, l3 B, l4 B");
  });

  it("what a bidder can take, as it says itself", () => {
    expect(toldOf({ ...by(order, { limits: undefined }), stated: { A: { capacity: "1" } } })).toBe(
      "l1 A, l2 B, l3 B, l4 B",
    );
  });
});

describe("places", () => {
  const framework: Sharing = {
    lots: { l1: { places: "2" }, l2: {} },
    bids: { A: { l1: "90", l2: "50" }, B: { l1: "80", l2: "40" }, C: { l1: "70" } },
  };

  it("a lot admits the first n", () => {
    expect(toldOf(framework)).toBe("l1 A B, l2 A");
  });

  it("a bidder has one place, with the better of its bids", () => {
    const stated = { A: { bidder: "Acme" }, B: { bidder: "Acme" } };
    const { award } = shared({ ...framework, stated });
    expect(award.contracts.map(({ bid }) => bid)).toEqual(["A", "C", "A"]);
    expect(award.allocation?.steps[0]?.passedOver).toMatchObject([{ bid: "B", limit: undefined }]);
  });

  it("places for which no bid is left stay open", () => {
    const { award } = shared({ ...framework, lots: { l1: { places: "5" }, l2: {} } });
    expect(award.unfilled).toEqual([{ lot: "l1", reason: "noAdmissibleBid", places: 2 }]);
    expect(award.outcome).toBe("recommended");
  });

  it("a tie across the last place leaves it open; one within the places does not", () => {
    const tie = { A: { l1: "90" }, B: { l1: "70" }, C: { l1: "70" } };
    const { award } = shared({ lots: { l1: { places: "2" } }, bids: tie });
    expect(award).toMatchObject({ outcome: "tied", unfilled: [{ lot: "l1", reason: "tied", places: 1 }] });
    expect(award.allocation?.steps[0]?.tied).toEqual(["B", "C"]);
    expect(toldOf({ lots: { l1: { places: "3" } }, bids: tie })).toBe("l1 A B C");
  });

  it("each place counts as one lot towards a limit, and as its part of the estimate", () => {
    const award = {
      kind: "allocation",
      rule: { kind: "lotOrder", order: ["l1", "l2"] },
      limits: [{ per: "bidder", share: "50" }],
    };
    const lots = { l1: { places: "2", estimate: "100" }, l2: { estimate: "100" } };
    // A place of l1 is a quarter of the value, and l2 would make it three quarters.
    expect(toldOf({ ...framework, lots, award })).toBe("l1 A B, l2 limit");
  });
});

describe("ties and what hangs on them", () => {
  const award = {
    kind: "allocation",
    rule: { kind: "lotOrder", order: ["l1", "l2", "l3"] },
    limits: [{ per: "bidder", atMost: "1" }],
  };

  it("a lot on which a tie bears waits; another is given out", () => {
    const bids = { A: { l1: "80", l2: "90" }, B: { l1: "80", l2: "50" }, C: { l3: "70" } };
    const evaluation = shared({ lots: { l1: {}, l2: {}, l3: {} }, bids, award });
    expect(evaluation.award.unfilled.map(({ lot, reason }) => `${lot} ${reason}`)).toEqual([
      "l1 tied",
      "l2 waitsForTie",
    ]);
    expect(evaluation.award.contracts.map(({ lots, bid }) => `${lots} ${bid}`)).toEqual(["l3 C"]);
    expect(evaluation.award.outcome).toBe("tied");
  });

  it("a lot that comes out the same however the tie is settled is given out", () => {
    const bids = { A: { l1: "80", l2: "50" }, B: { l1: "80", l2: "50" }, C: { l2: "70" } };
    expect(toldOf({ lots: { l1: {}, l2: {}, l3: {} }, bids, award })).toBe(
      "l1 tied, l2 C, l3 noAdmissibleBid",
    );
  });

  it("a tie that a limit dissolves is none", () => {
    const bids = { A: { l1: "80", l2: "60" }, B: { l2: "60" } };
    expect(toldOf({ lots: { l1: {}, l2: {}, l3: {} }, bids, award })).toBe("l1 A, l2 B, l3 noAdmissibleBid");
  });

  it("under preference as well", () => {
    const bids = { A: { l1: "80", l2: "90" }, B: { l1: "80", l2: "50" }, C: { l3: "70" } };
    const stated = { A: { preference: ["l1", "l2"] }, B: { preference: ["l1", "l2"] } };
    const rule = { kind: "preference" };
    expect(toldOf({ lots: { l1: {}, l2: {}, l3: {} }, bids, stated, award: { ...award, rule } })).toBe(
      "l1 tied, l2 waitsForTie, l3 C",
    );
  });

  it("affiliates that are tied in one lot, of which only one may stay, are tied", () => {
    const stated = Object.fromEntries(
      ["A", "B"].map((bid) => [bid, { group: "Holding", preference: ["l3", "l2", "l1"] }]),
    );
    const bids = { A: { l2: "60" }, B: { l2: "60", l3: "40" } };
    const limits = [{ per: "group", atMost: "2" }];
    const lots = { l1: {}, l2: { places: "2" }, l3: {} };
    const { award: found } = shared({
      lots,
      bids,
      stated,
      award: { ...award, rule: { kind: "preference" }, limits },
    });
    expect(found.allocation?.steps.find(({ lot }) => lot === "l2")?.tied).toEqual(["A", "B"]);
    expect(told(found, ["l1", "l2", "l3"])).toBe("l1 noAdmissibleBid, l2 tied, l3 B");
  });

  it("ties too many to follow stop at the first", () => {
    const names = Array.from({ length: 40 }, (_, index) => `B${index}`);
    const bids = Object.fromEntries(names.map((name) => [name, { l1: "80", l2: "80", l3: "80" }]));
    const lots = { l1: { places: "20" }, l2: {}, l3: {} };
    expect(toldOf({ lots, bids, award })).toBe("l1 tied, l2 waitsForTie, l3 waitsForTie");
  });

  it("a lot that is incomplete holds up those that follow it, and not those before", () => {
    const bids = { A: { l1: "80", l2: undefined, l3: "50" }, B: { l1: "70", l2: "50", l3: "40" } };
    expect(toldOf({ lots: { l1: {}, l2: {}, l3: {} }, bids, award })).toBe(
      "l1 A, l2 incomplete, l3 incomplete",
    );
  });
});

/** W is at its limit in l1; what it leaves behind is A where scores are kept, and B where they are not. */
const relative = (rescore: boolean): object => ({
  lots: { l1: { estimate: "1" }, l2: { estimate: "1" } },
  award: {
    kind: "allocation",
    rule: { kind: "lotOrder", order: ["l1", "l2"] },
    limits: [{ per: "bidder", atMost: "1" }],
    ...(rescore ? { rescore } : {}),
  },
  tender: {
    criteria: [
      { id: "quality", type: "quality", weight: "55", scale: "0-100" },
      { id: "price", type: "price", weight: "35", method: { kind: "lowestPriceRatio" } },
      { id: "social", type: "quality", weight: "10", scale: "0-100" },
    ],
  },
});

describe("scores are kept, or the lot is scored once more", () => {
  const document = (rescore: boolean) => {
    const { tender, ...told } = relative(rescore) as { tender: { criteria: object[] } } & Sharing;
    const figures = { W: ["90", "200", "90"], A: ["75", "520", "70"], B: ["55", "300", "70"] } as const;
    return {
      format: "weighbridge/1",
      tender: {
        id: "kept",
        scales: { "0-100": { from: "0", to: "100" } },
        lots: Object.entries(told.lots).map(([id, rest]) => ({ id, ...rest })),
        award: told.award,
        ...tender,
      },
      bids: Object.entries(figures).map(([id, [, price]]) => ({
        id,
        offers: (id === "W" ? ["l1", "l2"] : ["l2"]).map((lot) => ({ lots: [lot], price })),
      })),
      scoresheets: Object.entries(figures).flatMap(([bid, [quality, , social]]) => [
        { bid, criterion: "quality", agreed: { score: quality } },
        { bid, criterion: "social", agreed: { score: social } },
      ]),
    };
  };
  const of = (rescore: boolean) => evaluate(parseProcedure(document(rescore)));

  it("kept: A 61.71 over B 60.58", () => {
    const { award, findings } = of(false);
    expect(told(award, ["l1", "l2"])).toBe("l1 W, l2 A");
    expect(
      award.allocation?.steps[1]?.kept?.map(({ bid, total }) => `${bid} ${total.decimal.toFixed(2)}`),
    ).toEqual(["A 61.71", "B 60.58"]);
    const differs = findings.filter(({ code }) => code === "rescoringDiffers");
    expect(differs.map(({ sentence }) => sentence)).toEqual([
      "In lot l2, with the scores kept, A (61.711538…) comes before B (60.583333…); scored once more without W, at its limit, B (72.25) comes before A (68.442307…).",
    ]);
  });

  it("scored once more, where that is published: B 72.25 over A 68.44", () => {
    const { award, findings } = of(true);
    expect(told(award, ["l1", "l2"])).toBe("l1 W, l2 B");
    expect(award.allocation?.steps[1]?.taken.map(({ bid, total }) => `${bid} ${total}`)).toEqual(["B 72.25"]);
    const words = explain(of(true), { bid: "B", lot: "l2" }) ?? [];
    const again = words.indexOf("Scored once more without W, at its limit, as the rules publish:");
    expect(words.slice(again + 1)).toEqual(
      expect.arrayContaining([
        "price: weight × lowest price ÷ price = 35 × 300 ÷ 300 = 35.",
        "Total: quality + price + social = 30.25 + 35 + 7 = 72.25.",
      ]),
    );
    const kept = explain(of(false), { bid: "B", lot: "l2", criterion: "total" }) ?? [];
    expect(kept).toContain(
      "The scores above are kept. Scored once more without W, at its limit, it would be:",
    );
    expect(findings.map(({ code }) => code)).toContain("rescoringDiffers");
  });
});

describe("is told", () => {
  const evaluation = shared(by({ kind: "largestMargin" }));

  it("step by step in the report", () => {
    const text = reportText(evaluation);
    expect(text.slice(text.indexOf("RECOMMENDATION"))).toMatchInlineSnapshot(`
      "RECOMMENDATION by the published rules (people award)
        Lot l1: A, price 100
        Lot l2: B, price 100
        Lot l3: A, price 100
        Lot l4: B, price 100
        Given out lot by lot, each time the one in which the first bid is furthest ahead:
          Lot l1, ahead by 30 points: to A (rank 1, 90).
          Lot l4, ahead by 10 points: to B (rank 1, 70).
          Lot l3, ahead by 5 points: to A (rank 1, 85).
          Lot l2, ahead by 3 points: to B (rank 2, 78).
            A (rank 1, 80) is passed over: its bidder has l1 and l3, and may win at most 2 lots per
              bidder.
          The limit of at most 2 lots per bidder means 0.923076… points fewer; without it A for l2.

      FINDINGS (none changes a result)
        No reason is recorded for 12 of 12 scores: quality (A, B, C).
      "
    `);
  });

  it("and in the explanation of a bid", () => {
    expect(explain(evaluation, { bid: "A", lot: "l2" })?.at(-1)).toBe(
      "Passed over: its bidder has l1 and l3, and may win at most 2 lots per bidder.",
    );
    expect(explain(evaluation, { bid: "B", lot: "l2" })?.at(-1)).toBe("It has the lot.");
  });
});

describe("lots tendered for", () => {
  const order = { kind: "lotOrder", order: ["l1", "l2", "l3", "l4"] };
  const tenderLimits = (otherwise: string) => ({ tenderLimits: [{ per: "bidder", atMost: "3", otherwise }] });

  it("more than are allowed set the bids of the bidder aside, where that is published", () => {
    const { rounds } = shared({
      ...by(order, tenderLimits("setAside")),
      bids: { ...four.bids, C: { l1: "50" } },
    });
    const [lot] = rounds[0]?.lots ?? [];
    expect(lot?.ranking.map(({ bid }) => bid)).toEqual(["C"]);
    expect(lot?.setAside[0]?.reasons).toEqual([
      { code: "tenderedForTooMany", per: "bidder", lots: 4, atMost: 3 },
    ]);
  });

  it("or wait for a decision, lot by lot", () => {
    const document = sharing({
      ...by(order, tenderLimits("decide")),
      bids: { A: four.bids.A ?? {} },
    }) as object;
    const decisions = [
      { bid: "A", lot: "l4", about: "tenderLimit", outcome: "setAside" },
      ...["l1", "l2"].map((lot) => ({ bid: "A", lot, about: "tenderLimit", outcome: "stays" })),
    ];
    const { rounds } = evaluate(parseProcedure({ ...document, decisions }));
    expect(rounds[0]?.lots.map(({ outcome }) => outcome)).toEqual([
      "ranked",
      "ranked",
      "incomplete",
      "noAdmissibleBid",
    ]);
  });
});
