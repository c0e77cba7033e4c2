import { describe, expect, it } from "vitest";
import { checkTender } from "../../src/design/checkTender.js";
import type { DesignCode } from "../../src/design/finding.js";
import { catalogue } from "../../src/methods/catalogue.js";
import type { Entry, Rule } from "../../src/methods/entry.js";
import type { Figure } from "../../src/number/figure.js";
import { shown } from "../../src/number/shown.js";
import { procedureOf } from "../cases/read.js";
import { documentOf, type PriceMethod, price, quality, type Rules } from "../vectors/documents.js";
import { checked, clean, codes, combined, found, priced } from "./shared.js";

const steps = (id: string, weight: string) => ({ id, type: "quality", weight, scale: "0-4" }) as const;
const criteria = (...all: NonNullable<Rules["criteria"]>): Rules => ({ ...clean, criteria: all });
const told = (weightDisclosed: "published" | "notPublished"): Rules => ({
  ...criteria(
    { ...steps("quality", "65"), disclosed: "published", weightDisclosed },
    {
      id: "price",
      type: "price",
      weight: "35",
      method: { kind: "lowestPriceRatio" },
      disclosed: "published",
      weightDisclosed: "published",
    },
  ),
  disclosure: { kind: "lenient", reason: "Added late" },
});
const rounded = (of: "criterion" | "total", places: string, rules = clean): Rules => ({
  ...rules,
  rounding: [{ of, places, mode: "halfUp" }],
});
const lot = (figures: object, rules = clean): Rules => ({ ...rules, lots: [{ id: "all", ...figures }] });
const atLeast = (percent: string) => ({ percent, otherwise: "setAside" }) as const;
const table = (...rows: readonly (readonly [string, string])[]): PriceMethod => ({
  kind: "bands",
  table: { rows: rows.map(([upTo, gives]) => ({ upTo, gives })), otherwise: "0" },
});
const spanned = (zeroAt: string) => priced("35", { kind: "linearFromLowest", zeroAt, belowZero: "none" });
const halfScale = { kind: "formula", formula: "weight * score / 8" } as const;
const grouped = (whole: string, part: string): Rules =>
  criteria({
    id: "both",
    weight: "100",
    minimum: atLeast(whole),
    criteria: [
      { ...steps("one", "50"), minimum: atLeast(part) },
      { ...steps("two", "50"), minimum: atLeast(part) },
    ],
  });

/** Each finding on rules that show it, with its sentence, and a neighbour of these rules that does not. */
const shownBy: Readonly<Record<DesignCode, readonly [rules: Rules, sentence: string, neighbour: Rules]>> = {
  weightWithoutEffect: [
    rounded("criterion", "0", criteria(steps("quality", "99.6"), steps("tiny", "0.4"))),
    "Criterion tiny has a weight of 0.4 and decides nothing: whatever is offered earns 0 points.",
    rounded("criterion", "0", criteria(steps("quality", "99.4"), steps("tiny", "0.6"))),
  ],
  decidesAlone: [
    criteria(steps("quality", "81"), quality("other", "19")),
    "One step of quality is worth at least 20.25 points, and all other criteria together 19: whoever has one step more comes first, whatever the others say.",
    criteria(steps("quality", "80"), quality("other", "20")),
  ],
  noticeFault: [
    { ...criteria(...["a", "b", "c"].map((id) => quality(id, "1"))), outOf: "3" },
    'As a notice would code it, the weight of a does not hold: "100/3" is not a figure: write digits with a point.',
    { ...criteria(...["a", "b", "c", "d"].map((id) => quality(id, "1"))), outOf: "4" },
  ],
  notDisclosed: [
    told("notPublished"),
    "The weight of quality was not published. The reason recorded: Added late",
    told("published"),
  ],
  tieUnsettled: [
    { ...clean, tieBreaks: [{ kind: "lowerPrice" }] },
    "The tie-breaks (lowerPrice) may leave bids equal, and nothing is published for that: a drawn order at the end would settle it.",
    clean,
  ],
  holeUnfilled: [
    priced("35", { kind: "formula", formula: "weight * lowest / price" }),
    "The formula of price may have no value (divisionByZero: price), and nothing is published for a bid of which that is so.",
    priced("35", { kind: "formula", formula: "weight * lowest / price", otherwise: "0" }),
  ],
  othersMovePoints: [
    priced("35"),
    "Other bids move the points of price (by lowest). 100 000 is 5.833333… points ahead of 120 000, and 4.666666… once somebody bids 80 000: two bids whose other points differ by an amount in between change places.",
    clean,
  ],
  othersMoveOrder: [
    combined({ kind: "weightedReferenceMedian", qualityWeight: "65" }),
    "Other bids move what 1000 * (qualityWeight / 100 * quality / median(quality) - (1 - qualityWeight / 100) * price / median) gives (by median). Of 100 000 with 60 points and 110 000 with 63 points the figures are 300.813008… and 299.186991…, and 331.818181… and 332.5 once somebody bids 300 000 with 30 points: their order is the other one.",
    combined({
      kind: "weightedReferenceFixed",
      qualityWeight: "65",
      referenceQuality: "60",
      referencePrice: "100000",
    }),
  ],
  qualityZeroDecides: [
    combined({ kind: "pricePerQualityPoint" }),
    "The order by price / qualityPoints depends on where the points for quality begin. Of 100 000 with 40 points and 170 000 with 70 points the figures are 2 500 and 2 428.571428…, and with 20 points more for both 1 666.666666… and 1 888.888888…: their order is the other one. No minimum is published for quality, so that a cheap bid may lead with very little of it.",
    combined({ kind: "monetisedQuality", perPercent: "1000" }),
  ],
  dearerEarnsMore: [
    priced("35", { kind: "meanProximity", slopeBelow: "1", slopeAbove: "1" }),
    "A dearer bid may earn more for price: of the prices 60 000, 100 000, 104 000, 108 000 that of 60 000 earns 22.580645… points and that of 100 000 earns 32.365591….",
    priced("35", { kind: "cappedMeanRatio" }),
  ],
  leastGapDecides: [
    priced("35", { kind: "lowestToHighest" }),
    "Of two bids alone, 100 000 earns 35 points for price and 100 000.01 earns 0: the smallest difference there can be moves 35 points.",
    spanned("1.2"),
  ],
  cliff: [
    priced("35", table(["5", "100"], ["10", "80"], ["20", "60"])),
    "One unit of money costs 21 points of price: 120 000 earns 21 and 120 000.01 earns 0, the highest of 3 such edges.",
    spanned("1.2"),
  ],
  flatZone: [
    lot(
      { estimate: "120000" },
      priced("35", { kind: "linearToReference", allAt: "105000", noneAt: "120000" }),
    ),
    "All prices from 100 000 to 105 000 earn 35 points for price: there a lower price earns nothing more.",
    lot(
      { estimate: "120000" },
      priced("35", { kind: "linearToReference", allAt: "100000", noneAt: "120000" }),
    ),
  ],
  weightNotReached: [
    spanned("1.75"),
    "Prices from 100 000 to 120 000 spread 9.333333… of the 35 points for price; beside 32.5 points, half of all others, it counts 22.310756… % where 35 % is published. All of it is lost at 175 000.",
    spanned("1.3"),
  ],
  minimumOutOfReach: [
    criteria({ ...steps("quality", "100"), method: halfScale, minimum: atLeast("51") }),
    "The minimum of 51 points for quality can be met by nobody: the rules give at most 50.",
    criteria({ ...steps("quality", "100"), method: halfScale, minimum: atLeast("50") }),
  ],
  minimumBarsNobody: [
    grouped("50", "50"),
    "The minimum of 50 points for both bars nobody: every bid that comes so far has at least 50.",
    grouped("51", "50"),
  ],
  ceilingBelowEstimate: [
    lot({ estimate: "120000", ceiling: { price: "119999.99", otherwise: "setAside" } }),
    "The ceiling of 119 999.99 lies below the estimate of 120 000.",
    lot({ estimate: "120000", ceiling: { price: "120000", otherwise: "setAside" } }),
  ],
  roundingHidesStep: [
    rounded("total", "0", criteria(steps("quality", "97"), steps("small", "3"))),
    "The step from 0 to 1 in small is worth 0.75 points; rounded to 0 decimal places (total) two totals that differ by it may become equal.",
    rounded("total", "0", criteria(steps("quality", "96"), steps("small", "4"))),
  ],
  roundedBeforeSum: [
    rounded("criterion", "1", criteria(steps("quality", "99.2"), steps("small", "0.8"))),
    "2 figures are rounded before they are added up, which may move two bids against each other by up to 0.2 points; a step of small is worth 0.2.",
    rounded("criterion", "1", criteria(steps("quality", "99"), steps("small", "1"))),
  ],
};

describe("what rules show before there is any bid", () => {
  it.each(Object.entries(shownBy))("%s", (code, [rules, sentence, neighbour]) => {
    expect(found(rules, code as DesignCode).sentence).toBe(sentence);
    expect(codes(neighbour)).not.toContain(code);
  });

  it("nothing where there is nothing to tell", () => {
    expect(checked(clean)).toEqual([]);
  });

  it("every finding says its figures and its source", () => {
    for (const [code, [rules]] of Object.entries(shownBy)) {
      const finding = found(rules, code as DesignCode);
      const silent = Object.values(finding)
        .filter((each): each is Figure => typeof each === "object" && each !== null && "decimal" in each)
        .filter(({ value }) => !finding.sentence.includes(shown(value)));
      expect([code, silent.map(String)]).toEqual([code, []]);
      expect(finding.source).not.toBe("");
    }
  });

  it("tells once what is so in several lots, and of which", () => {
    const rules: Rules = {
      ...priced("35"),
      lots: [{ id: "north" }, { id: "south", estimate: "600" }, { id: "west" }],
    };
    expect(
      checked(rules)
        .filter(({ code }) => code === "othersMovePoints")
        .map(({ lots }) => lots),
    ).toEqual([["north", "west"], ["south"]]);
  });
});

const entries: readonly Entry[] = Object.values(catalogue.price);
const rules: readonly Rule[] = Object.values(catalogue.combine);

describe("any method", () => {
  it.each(entries.map((entry) => [entry.kind, entry] as const))("%s is looked at", (kind, { examples }) => {
    const method = { kind, ...examples?.[0] } as PriceMethod;
    const figures = { estimate: "150000", ceiling: { price: "160000", otherwise: "setAside" } };
    for (const found of checked(lot(figures, priced("35", method)))) expect(found.sentence).toMatch(/\.$/);
  });

  it.each(rules.map((rule) => [rule.kind, rule] as const))(
    "%s is looked at",
    (kind, { examples, weighsPrice, parameters }) => {
      const named = Object.entries(parameters).flatMap(([name, { is }]) =>
        is === "criterion" ? [name] : [],
      );
      const combine = {
        kind,
        ...examples?.[0],
        ...Object.fromEntries(named.map((name) => [name, name])),
      } as Rules["combine"];
      const measures = named.map(
        (id) =>
          ({
            id,
            type: "measure",
            weight: "0",
            unit: "days",
            better: "lower",
            method: { kind: "lowestRatio" },
          }) as const,
      );
      const scored = weighsPrice
        ? [steps("quality", "65"), price("35")]
        : [steps("quality", "100"), { id: "price", type: "price" } as const];
      const { tender } = procedureOf(
        documentOf({ ...clean, combine, criteria: [...scored, ...measures] }, {}),
      );
      for (const found of checkTender(tender)) expect(found.sentence).toMatch(/\.$/);
    },
  );
});
