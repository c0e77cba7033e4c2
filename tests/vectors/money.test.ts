import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { explain } from "../../src/explain/explain.js";
import { parseProcedure, safeParseProcedure } from "../../src/model/parse.js";

const document = (
  schedule: unknown,
  offers: Record<string, unknown>,
  more: Record<string, unknown> = {},
) => ({
  format: "weighbridge/1",
  tender: {
    id: "money",
    currency: "GBP",
    criteria: [
      {
        id: "price",
        type: "price",
        weight: "100",
        method: { kind: "lowestPriceRatio" },
        ...(more.price as object),
      },
    ],
    schedule,
    ...(more.tender as object),
  },
  bids: Object.entries(offers).map(([id, offer]) => ({ id, offers: [offer] })),
});

const evaluated = (...args: Parameters<typeof document>) => evaluate(parseProcedure(document(...args)));

const ranking = (...args: Parameters<typeof document>) =>
  evaluated(...args).rounds[0]?.lots[0]?.ranking ?? [];

const issues = (...args: Parameters<typeof document>) => {
  const read = safeParseProcedure(document(...args));
  return read.success ? [] : read.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("PCD 832, three sums over three years", () => {
  const years = [{ id: "2021/22" }, { id: "2022/23" }, { id: "2023/24" }];
  const schedule = {
    years,
    lines: ["leadership", "support", "delivery"].map((id) => ({ id, years: "each", quantity: "1" })),
  };
  const lines = { leadership: "400000", support: "300000", delivery: "1000000" };
  const printed = {
    lines: { leadership: "1200000", support: "900000", delivery: "3000000" },
    years: { "2021/22": "1700000", "2022/23": "1700000", "2023/24": "1700000" },
  };

  it("adds 1.2 m, 0.9 m and 3.0 m to 5.1 m, line by line and year by year", () => {
    const [only] = ranking(schedule, { A: { lines, printed, price: "5100000" } });
    expect(`${only?.price}`).toBe("5100000");
  });

  it("refuses £400,00 as an amount", () => {
    expect(issues(schedule, { A: { lines: { ...lines, leadership: "£400,00" } } })).toEqual([
      "badFigure bids.0.offers.0.lines.leadership",
    ]);
  });
});

describe("the training table of 2025, which does not add up", () => {
  const schedule = (more: object) => ({
    years: [{ id: "FY24/25" }, { id: "FY25/26" }],
    lines: [
      { id: "contingency", year: "FY24/25", quantity: "1" },
      { id: "underspend", year: "FY24/25", quantity: "1" },
      { id: "programme", year: "FY25/26", quantity: "1" },
      { id: "domestic-abuse", year: "FY25/26", quantity: "1" },
    ],
    ...more,
  });
  const lines = { contingency: "0.19", underspend: "0.26", programme: "2.90", "domestic-abuse": "1.25" };
  const offer = { lines, price: "4.59", printed: { years: { "FY24/25": "0.44", "FY25/26": "4.15" } } };

  it("is explained by rounding where figures are declared rounded to two places", () => {
    const { findings, rounds } = evaluated(schedule({ shownTo: "2" }), { A: offer });
    expect(findings.map(({ sentence }) => sentence)).toContain(
      "Bid A prints 4.59 for all, and its lines add up to 4.6: explained by rounding, so the printed total stands.",
    );
    expect(`${rounds[0]?.lots[0]?.ranking[0]?.price}`).toBe("4.59");
    expect(rounds[0]?.lots[0]?.ranking[0]?.evaluated).toBeUndefined();
  });

  it("is two issues where they are not", () => {
    expect(issues(schedule({}), { A: offer })).toEqual([
      "totalDiffers bids.0.offers.0.price",
      "totalDiffers bids.0.offers.0.printed.years.FY24/25",
    ]);
  });

  it("is an issue where rounding explains no such distance: two cells, at most one hundredth", () => {
    const printed = { years: { "FY24/25": "0.43" } };
    expect(issues(schedule({ shownTo: "2" }), { A: { lines, printed } })).toEqual([
      "totalDiffers bids.0.offers.0.printed.years.FY24/25",
    ]);
  });

  it("is corrected in the price that is compared alone, where the lines prevail", () => {
    const [only] = ranking(schedule({ arithmetic: "linesPrevail" }), { A: { lines, price: "4.59" } });
    expect([`${only?.price}`, `${only?.evaluated?.price}`]).toEqual(["4.59", "4.6"]);
  });
});

describe("volumes", () => {
  const volumes = { people: "23000", days: "2.5", occupancy: "0.85" };

  it("divides £4.59m by 23,000 people exactly: £199.57 a head", () => {
    const schedule = { volumes, lines: [{ id: "training", quantity: "1" }] };
    const [only] = ranking(schedule, { A: { lines: { training: "4590000" } } }, { price: { per: "people" } });
    expect(only?.evaluated?.price?.exact).toBe("4590/23");
    expect(only?.evaluated?.price?.decimal.toFixed(2)).toBe("199.57");
  });

  it("buys 57,500 person-days, and the places for them at an occupancy of 85 %", () => {
    const of = (quantity: string) =>
      ranking({ volumes, lines: [{ id: "places", quantity }] }, { A: { lines: { places: "1" } } })[0]?.price;
    expect(`${of("people * days")}`).toBe("57500");
    expect(of("people * days / occupancy")?.exact).toBe("1150000/17");
  });

  it("weighs scenarios: what is cheap at few is dear at many", () => {
    const schedule = {
      volumes: { visits: { few: "100", many: "900" } },
      scenarios: [
        { id: "few", weight: "80" },
        { id: "many", weight: "20" },
      ],
      lines: [
        { id: "standing", quantity: "1" },
        { id: "visit", title: "Visit", unit: "visit", quantity: "visits" },
      ],
    };
    const bids = {
      A: { lines: { standing: "0", visit: "60" } },
      B: { lines: { standing: "9000", visit: "20" } },
    };
    const evaluation = evaluated(schedule, bids);
    expect(ranking(schedule, bids).map(({ bid, price }) => `${bid} ${price}`)).toEqual([
      "B 14200",
      "A 15600",
    ]);
    expect(explain(evaluation, { bid: "A" })).toContain(
      "  Visit: 80 % × (100 visit × 60) + 20 % × (900 visit × 60) = 15 600.",
    );
  });
});

describe("money is rounded only where that is published, to what the currency has", () => {
  const schedule = { lines: [{ id: "fuel", quantity: "3" }] };
  const price = (currency: string, rounding: unknown) =>
    ranking(
      schedule,
      { A: { lines: { fuel: "10.33333" } } },
      { tender: { currency, ...(rounding === undefined ? {} : { rounding }) } },
    )[0]?.price;
  const minor = [{ of: "line", places: "minorUnit", mode: "halfUp" }];

  it.each([
    ["GBP", undefined, "30.99999"],
    ["JPY", minor, "31"],
    ["GBP", minor, "31"],
    ["KWD", minor, "31"],
    ["KWD", [{ of: "line", places: "3", mode: "down" }], "30.999"],
  ])("%s, rounding %j", (currency, rounding, expected) => {
    expect(`${price(currency, rounding)}`).toBe(expected);
  });

  it.each([
    ["JPY", "10"],
    ["GBP", "10.33"],
    ["KWD", "10.333"],
  ])("one %s line at its smallest unit", (currency, expected) => {
    const found = ranking(
      { lines: [{ id: "fuel", quantity: "1" }] },
      { A: { lines: { fuel: "10.33333" } } },
      { tender: { currency, rounding: minor } },
    )[0]?.price;
    expect(`${found}`).toBe(expected);
  });

  it("converts at the published rate, rounds as published, and says both", () => {
    const currencies = [{ currency: "EUR", rate: "0.8571", date: "2026-11-02", source: "Bank of England" }];
    const rounding = [{ of: "converted", places: "minorUnit", mode: "halfUp" }];
    const evaluation = evaluated(
      schedule,
      { A: { lines: { fuel: "100.01" }, currency: "EUR" }, B: { lines: { fuel: "90" } } },
      { tender: { currencies, rounding } },
    );
    expect(`${evaluation.rounds[0]?.lots[0]?.ranking[0]?.price}`).toBe("257.16");
    expect(explain(evaluation, { bid: "A", criterion: "price" })?.[1]).toBe(
      "price: offered price 257.16 (offered in EUR, converted at 0.8571: Bank of England, 2026-11-02) = 257.16.",
    );
  });
});

describe("a figure that grows beyond all bounds while it is brought to the base date", () => {
  const long = "9".repeat(40);
  const schedule = {
    starts: "2027-01-01",
    prices: { kind: "real", date: "2027-01-01" },
    years: [{ id: "y1" }],
    volumes: { grown: long },
    lines: [{ id: "far", year: "y1", quantity: "(grown ^ 100) ^ 4" }],
  };

  it("is due, and never taken as zero", () => {
    const rate = `${"9".repeat(38)}00`;
    const discounting = { rate, rateIs: "real", timing: "start", base: "2126-01-01" };
    const { rounds } = evaluated(
      schedule,
      { A: { lines: { far: long } } },
      { price: { type: "cost", discounting } },
    );
    expect(rounds[0]?.lots[0]?.due).toEqual([
      { kind: "formulaUndefined", bid: "A", criterion: "price", hole: "figureTooLarge" },
    ]);
  });
});

describe("a total in another currency", () => {
  const schedule = (more: object) => ({ lines: [{ id: "fuel", quantity: "1000" }], ...more });
  const tender = {
    currencies: [{ currency: "EUR", rate: "0.8571", date: "2026-11-02", source: "Bank of England" }],
    rounding: [{ of: "converted", places: "minorUnit", mode: "halfUp" }],
  };
  const offer = { lines: { fuel: "100.01" }, price: "100010", currency: "EUR" };

  it("adds up as it was offered, though 1000 converted rates are not the converted total", () => {
    const evaluation = evaluated(schedule({ arithmetic: "linesPrevail" }), { A: offer }, { tender });
    const [only] = evaluation.rounds[0]?.lots[0]?.ranking ?? [];
    expect([`${only?.price}`, `${only?.evaluated?.price}`]).toEqual(["85718.57", "85718.57"]);
    expect(evaluation.findings).toMatchObject([
      { code: "singleBid" },
      { code: "printedTotalDiffers", explained: true },
    ]);
  });

  it("is an issue where it does not add up as it was offered", () => {
    expect(issues(schedule({}), { A: offer }, { tender })).toEqual([]);
    expect(issues(schedule({}), { A: { ...offer, price: "100011" } }, { tender })).toEqual([
      "totalDiffers bids.0.offers.0.price",
    ]);
  });
});

describe("V11 and budgets: the bound is in, and a range counts with its most", () => {
  const budget = (more: object) => ({
    tender: { budgets: [{ id: "grant", upTo: "500000", otherwise: "setAside", ...more }] },
  });
  const schedule = {
    years: [{ id: "y1" }, { id: "y2" }],
    lines: [{ id: "work", years: "each", quantity: "1" }],
  };
  const at = (y1: string, y2: string) => ({ A: { lines: { work: { y1, y2 } } } });

  it.each([
    ["500,000.00 is within it", "250000", "250000.00", "ranked"],
    ["500,000.01 is not", "250000", "250000.01", "noAdmissibleBid"],
  ])("%s", (_sentence, y1, y2, outcome) => {
    const { rounds } = evaluated(schedule, at(y1, y2), budget({ from: "450000" }));
    expect(rounds[0]?.lots[0]?.outcome).toBe(outcome);
  });

  it("holds a year against its own budget", () => {
    const { rounds } = evaluated(schedule, at("200001", "100"), budget({ year: "y1", upTo: "200000" }));
    expect(rounds[0]?.lots[0]?.setAside[0]?.reasons).toMatchObject([
      { code: "aboveBudget", budget: "grant", year: "y1" },
    ]);
  });

  it("says what is below the range", () => {
    const { findings } = evaluated(schedule, at("200000", "200000"), budget({ from: "450000" }));
    expect(findings.map(({ code }) => code)).toContain("belowBudgetRange");
  });

  describe("for two lots together", () => {
    const two = (decisions: unknown[]) => {
      const { tender, bids, ...rest } = document(undefined, {}, budget({ otherwise: "decide" }));
      const { schedule: _none, ...rules } = tender;
      const offers = ["north", "south"].map((lot) => ({ lots: [lot], price: "250000.50" }));
      const made = { ...rest, tender: { ...rules, lots: [{ id: "north" }, { id: "south" }] }, decisions };
      return evaluate(parseProcedure({ ...made, bids: [...bids, { id: "A", offers }] })).award;
    };

    it("waits for the buyer where the recommendation asks for more", () => {
      expect(two([])).toMatchObject({ outcome: "incomplete", budgets: [{ budget: "grant", above: "due" }] });
    });

    it("goes by the decision of the latest round, wherever it stands among the decisions", () => {
      const { tender, bids: _none, ...rest } = document(undefined, {}, budget({ otherwise: "decide" }));
      const { schedule: _schedule, ...rules } = tender;
      const rounds = [
        { id: "first" },
        { id: "last", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" },
      ];
      const offers = ["north", "south"].flatMap((lot) =>
        rounds.map(({ id }) => ({ round: id, lots: [lot], price: "250000.50" })),
      );
      const said = [
        { about: "grant", round: "last", outcome: "accepted" },
        { about: "grant", round: "first", outcome: "rejected" },
      ];
      const outcomes = [said, said.toReversed()].map((decisions) => {
        const made = {
          ...rest,
          tender: { ...rules, rounds, lots: [{ id: "north" }, { id: "south" }] },
          decisions,
        };
        return evaluate(parseProcedure({ ...made, bids: [{ id: "A", offers }] })).award.outcome;
      });
      expect(outcomes).toEqual(["recommended", "recommended"]);
    });

    it.each([
      ["accepted", "recommended", 2],
      ["rejected", "aboveBudget", 0],
    ])("%s: %s", (outcome, expected, contracts) => {
      const award = two([{ about: "grant", outcome, reason: "the board", by: "chair" }]);
      expect([award.outcome, award.contracts.length]).toEqual([expected, contracts]);
    });
  });
});
