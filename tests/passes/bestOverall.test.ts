import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { whyNot } from "../../src/explain/whyNot.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportText } from "../../src/report/text.js";
import { sharing, told } from "./shared.js";

interface Priced {
  /** By lots joined with "+", the price; and of each lot a score. */
  readonly prices: Readonly<Record<string, string>>;
  readonly scores?: Readonly<Record<string, string>>;
  readonly [stated: string]: unknown;
}

/** Prices compared over lots, above a minimum of 50 for quality. */
const priced = (
  bids: Readonly<Record<string, Priced>>,
  award: object = {},
  lots: readonly string[] = ["l1", "l2"],
): Evaluation =>
  evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "priced",
        currency: "EUR",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria: [
          {
            id: "quality",
            type: "quality",
            weight: "60",
            scale: "0-100",
            minimum: { score: "50", otherwise: "setAside" },
          },
          { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
        ],
        lots: lots.map((id) => ({ id, estimate: "100" })),
        award: { kind: "allocation", rule: { kind: "bestOverall", compare: "lowestTotalPrice" }, ...award },
      },
      bids: Object.entries(bids).map(([id, { prices, scores: _scores, ...stated }]) => ({
        id,
        ...stated,
        offers: Object.entries(prices).map(([where, price]) => ({ lots: where.split("+"), price })),
      })),
      scoresheets: Object.entries(bids).flatMap(([bid, { prices, scores }]) =>
        Array.from(new Set(Object.keys(prices).flatMap((where) => where.split("+"))), (lot) => ({
          bid,
          lot,
          criterion: "quality",
          agreed: { score: scores?.[lot] ?? "60" },
        })),
      ),
    }),
  );

const tenPercent = [{ ifWon: ["l1", "l2"], percent: "10" }];

describe("conditional discounts", () => {
  it("never touch a lot's own ranking", () => {
    const { rounds } = priced({
      A: { prices: { l1: "100", l2: "100" }, discounts: tenPercent },
      B: { prices: { l1: "95" } },
    });
    expect(rounds[0]?.lots[0]?.ranking.map(({ bid, price }) => `${bid} ${price}`)).toEqual(["B 95", "A 100"]);
  });

  it("come off where the pattern satisfies them", () => {
    const { award } = priced({
      A: { prices: { l1: "100", l2: "100" }, discounts: tenPercent },
      B: { prices: { l1: "95", l2: "95" } },
    });
    expect(award.contracts.map(({ bid, price, discounts }) => `${bid} ${price} ${discounts}`)).toEqual([
      "A 90 10",
      "A 90 10",
    ]);
    expect(`${award.allocation?.optimum?.next?.value} ${award.allocation?.optimum?.next?.gap}`).toBe(
      "190 10",
    );
  });

  const two = [...tenPercent, { ifWonCount: "2", percent: "20" }];
  const bids = { A: { prices: { l1: "100", l2: "100" }, discounts: two } };

  it("do not stack: the largest applies", () => {
    expect(priced(bids).award.contracts.map(({ price }) => `${price}`)).toEqual(["80", "80"]);
  });

  it("are multiplied where that is published", () => {
    const { contracts } = priced(bids, { cumulative: true }).award;
    expect(contracts.map(({ price, discounts }) => `${price} ${discounts?.join(" and ")}`)).toEqual([
      "72 10 and 20",
      "72 10 and 20",
    ]);
  });

  it("a discount that a limit puts out of reach is a finding", () => {
    const { findings, award } = priced(
      { ...bids, B: { prices: { l2: "500" } } },
      { limits: [{ per: "bidder", atMost: "1" }] },
    );
    expect(
      findings.filter(({ code }) => code === "discountUnreachable").map(({ sentence }) => sentence),
    ).toEqual([
      "The discount of 10 % of bid A asks for l1 and l2, and the limit is at most 1 lot per bidder: it never applies.",
      "The discount of 20 % of bid A asks for 2 lots, and the limit is at most 1 lot per bidder: it never applies.",
    ]);
    expect(told(award, ["l1", "l2"])).toBe("l1 A, l2 B");
  });
});

describe("combined offers among all ways", () => {
  const bids = {
    A: { prices: { l1: "100", l2: "100", "l1+l2": "150" } },
    B: { prices: { l1: "90", l2: "95" } },
  };
  const groups = [["l1", "l2"]];

  it("the cheapest way, and the next", () => {
    const { award } = priced(bids, { groups });
    expect(award.contracts).toMatchObject([{ lots: ["l1", "l2"], bid: "A" }]);
    expect(award.allocation?.optimum?.next?.patterns).toMatchObject([
      [
        { lots: ["l1"], bid: "B" },
        { lots: ["l2"], bid: "B" },
      ],
    ]);
  });

  it("each lot of it counts towards a limit", () => {
    const { award } = priced(bids, { groups, limits: [{ per: "bidder", atMost: "1" }] });
    expect(told(award, ["l1", "l2"])).toBe("l1 B, l2 A");
  });

  it("one that is set aside is told in its round, and not compared", () => {
    const { award, rounds } = priced({ ...bids, A: { ...bids.A, scores: { l2: "40" } } }, { groups });
    expect(told(award, ["l1", "l2"])).toBe("l1 B, l2 B");
    expect(rounds[0]?.groups[0]).toMatchObject({ outcome: "inAllocation", setAside: [{ bid: "A" }] });
  });
});

describe("limits that ask for enough", () => {
  const bids = { A: { prices: { l1: "10", l2: "90" } }, B: { prices: { l1: "50", l2: "50", l3: "50" } } };

  it("whoever wins has at least so much", () => {
    const limits = [{ per: "bidder", atLeast: "2" }];
    expect(told(priced(bids, { limits }, ["l1", "l2", "l3"]).award, ["l1", "l2", "l3"])).toBe(
      "l1 B, l2 B, l3 B",
    );
  });

  it("a lot that the limits keep from everybody stays open, with the reason", () => {
    const limits = [{ per: "bidder", exactly: "2" }];
    const { award } = priced(bids, { limits }, ["l1", "l2", "l3"]);
    expect(award.outcome).toBe("tied");
    expect(told(priced({ B: bids.B }, { limits }, ["l1", "l2", "l3"]).award, ["l1", "l2", "l3"])).toContain(
      "tied",
    );
  });
});

describe("outcomes", () => {
  it("ties stand, and what is the same in all of them is recommended", () => {
    const { award } = priced({
      A: { prices: { l1: "100", l2: "100" } },
      B: { prices: { l1: "100", l2: "120" } },
    });
    expect(award.outcome).toBe("tied");
    expect(told(award, ["l1", "l2"])).toBe("l1 tied, l2 A");
    expect(award.allocation?.optimum?.best).toMatchObject({ areAll: true, filled: 2 });
  });

  it("nothing admissible", () => {
    const { award } = priced({ A: { prices: { l1: "100" }, scores: { l1: "10" } } });
    expect(award).toMatchObject({ outcome: "noAdmissibleBid", contracts: [] });
  });

  it("what is not known yet holds up the whole", () => {
    const document = priced({ A: { prices: { l1: "100", l2: "90" } } }).procedure.document;
    const { award } = evaluate(parseProcedure({ ...document, scoresheets: document.scoresheets?.slice(1) }));
    expect(award.outcome).toBe("incomplete");
    expect(told(award, ["l1", "l2"])).toBe("l1 incomplete, l2 incomplete");
  });
});

it("the same resource promised twice is a finding", () => {
  const document = priced({ A: { prices: { l1: "100", l2: "90" } } }).procedure.document;
  const bids = document.bids.map((bid) => ({
    ...bid,
    offers: bid.offers.map((offer) => ({ ...offer, resources: ["Crew 1", `Depot ${offer.lots}`] })),
  }));
  const { findings } = evaluate(parseProcedure({ ...document, bids }));
  expect(findings.filter(({ code }) => code === "resourceTwice").map(({ sentence }) => sentence)).toEqual([
    'Bid A names "Crew 1" for l1 and l2, and it would be needed for all of them.',
  ]);
});

it("is told in the report with what proves it", () => {
  const text = reportText(
    priced({
      A: { prices: { l1: "100", l2: "100" }, discounts: tenPercent },
      B: { prices: { l1: "95", l2: "95" } },
    }),
  );
  expect(text.slice(text.indexOf("RECOMMENDATION"), text.indexOf("FINDINGS"))).toMatchInlineSnapshot(`
    "RECOMMENDATION by the published rules (people award)
      Lot l1: A, price 90 EUR (10 % off)
      Lot l2: A, price 90 EUR (10 % off)
      Given out so that the whole is best:
        By total price: 180 with 2 places filled; proven to be the best.
        Next best: 190, 10 dearer: B for l1 and B for l2.

    "
  `);
});

describe("why not", () => {
  const evaluation = priced({
    A: { prices: { l1: "100", l2: "100" }, discounts: tenPercent },
    B: { prices: { l1: "95", l2: "95" }, scores: { l1: "90" } },
    C: { prices: { l1: "50" }, scores: { l1: "10" } },
  });

  it("tells how far the best way with it is from the best", () => {
    expect(whyNot(evaluation, { bid: "B", lot: "l1" })).toEqual([
      "A has the lot at rank 2, 20 points behind it (rank 1, 94).",
      "The best way in which B has it comes to 190, 10 dearer: B for l1 and B for l2.",
    ]);
    expect(whyNot(evaluation, { bid: "A", lot: "l1" })).toEqual(["A is recommended for it."]);
  });

  it("or why the bid is out, and nothing of what is not there", () => {
    expect(whyNot(evaluation, { bid: "C", lot: "l1" })).toEqual([
      "Set aside: quality: score 10 below the minimum of 50.",
    ]);
    expect(whyNot(evaluation, { bid: "D", lot: "l1" })).toBeUndefined();
  });

  it("or that no way with it keeps to the limits", () => {
    const limited = priced(
      { A: { prices: { l1: "10", l2: "10" } }, B: { prices: { l1: "50" } } },
      { limits: [{ per: "bidder", atMost: "1" }] },
    );
    expect(whyNot(limited, { bid: "A", lot: "l1" })).toEqual([
      "B has the lot at rank 2, 32 points behind it (rank 1, 76).",
      "No way in which A has it fills as many places within the limits.",
    ]);
  });
});

describe("what a limit costs", () => {
  it("in points and in money, and what would stand without it", () => {
    const { award } = priced(
      { A: { prices: { l1: "10", l2: "10" } }, B: { prices: { l1: "50", l2: "70" } } },
      { limits: [{ per: "bidder", atMost: "1" }] },
    );
    const [cost] = award.allocation?.costs ?? [];
    expect(`${cost?.price} ${cost?.points} ${cost?.filled}`).toBe("40 16 0");
    expect(cost?.instead).toMatchObject([{ lots: ["l1"], bid: "A" }]);
  });

  it("nothing, where nobody meets it", () => {
    const evaluation = priced(
      { A: { prices: { l1: "10", l2: "10" } } },
      { limits: [{ per: "bidder", atMost: "2" }] },
    );
    expect(reportText(evaluation)).toContain("The limit of at most 2 lots per bidder changes nothing.");
  });
});

describe("no award of all lots", () => {
  const bids = {
    A: { prices: { l1: "10", l2: "10", l3: "10" } },
    B: { prices: { l1: "50", l2: "70", l3: "60" } },
  };
  const three = ["l1", "l2", "l3"];

  it("the smallest set of limits and lots that conflict is told by name", () => {
    const limits = [
      { per: "bidder", atMost: "1" },
      { per: "group", share: "90" },
    ];
    const { award } = priced(bids, { limits }, three);
    expect(award.allocation?.conflict).toMatchObject({
      kind: "conflict",
      limits: [{ per: "bidder", kind: "atMost" }],
      lots: three,
      isSmallest: true,
    });
  });

  it("or where very many sets are alike, one that can hold with any of it less, and that it may not be the smallest", () => {
    const lots = Array.from({ length: 12 }, (_, lot) => `l${lot}`);
    const pricesFrom = (first: number) => ({
      prices: Object.fromEntries(lots.map((lot, index) => [lot, `${first + index}`])),
    });
    const evaluation = priced(
      { A: pricesFrom(100), B: pricesFrom(130), C: pricesFrom(170) },
      { limits: [{ per: "bidder", atMost: "2" }] },
      lots,
    );
    const { conflict } = evaluation.award.allocation ?? {};
    expect(conflict).toMatchObject({ limits: [{ per: "bidder", kind: "atMost" }], isSmallest: false });
    expect(conflict?.kind === "conflict" && conflict.lots.length).toBe(7);
    expect(reportText(evaluation).replace(/\s+/g, " ")).toContain(
      "with any one of them less the rest can. A smaller set may conflict too: so many are alike that not all were tried.",
    );
  });

  it("or that a rule in turn leaves open what another way would fill", () => {
    const evaluation = evaluate(
      parseProcedure(
        sharing({
          lots: { l1: {}, l2: {} },
          bids: { A: { l1: "90", l2: "80" }, B: { l1: "70" } },
          award: {
            kind: "allocation",
            rule: { kind: "lotOrder", order: ["l1", "l2"] },
            limits: [{ per: "bidder", atMost: "1" }],
          },
        }),
      ),
    );
    expect(told(evaluation.award, ["l1", "l2"])).toBe("l1 A, l2 limit");
    expect(evaluation.award.allocation?.conflict).toEqual({ kind: "anotherWayFillsAll" });
    expect(whyNot(evaluation, { bid: "A", lot: "l2" })).toEqual([
      "Passed over: its bidder has l1, and may win at most 1 lot per bidder.",
    ]);
  });
});
