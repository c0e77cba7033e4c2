// InterCity West Coast, 2012 (Laidlaw inquiry; NAO HC 796): figures in real and in nominal terms were taken together, which
// understated what bidders were asked to put up; the competition was cancelled.
import { expect, it } from "vitest";
import { evaluated, issuesOf } from "./court.js";

const document = (offers: readonly object[], discounting: object = {}, prices: object = {}) => ({
  format: "weighbridge/1",
  tender: {
    id: "west-coast",
    currency: "GBP",
    criteria: [
      {
        id: "subsidy",
        type: "cost",
        weight: "100",
        method: { kind: "lowestPriceRatio" },
        discounting: { rate: "3.5", rateIs: "real", timing: "end", ...discounting },
      },
    ],
    schedule: {
      starts: "2012-12-09",
      prices: { kind: "real", date: "2012-12-09", ...prices },
      years: [{ id: "2013" }, { id: "2014" }],
      lines: [{ id: "subsidy", years: "each", quantity: "1" }],
    },
  },
  bids: offers.map((offer, index) => ({
    id: `bid ${index + 1}`,
    offers: [{ lines: { subsidy: "1000000" }, ...offer }],
  })),
});

it("refuses a bid in nominal terms beside one in real terms", () => {
  const real = { pricesIn: { kind: "real", date: "2012-12-09" } };
  const issues = issuesOf(document([real, { pricesIn: { kind: "nominal" } }]));
  expect(issues).toMatchObject([
    { code: "priceBasisDiffers", bid: "bid 2", stated: "nominal", published: "real, of 2012-12-09" },
  ]);
});

it("refuses real money of another date", () => {
  const other = { pricesIn: { kind: "real", date: "2010-04-01" } };
  expect(issuesOf(document([other])).map(({ code }) => code)).toEqual(["priceBasisDiffers"]);
});

it("refuses to discount real money at a nominal rate, unless inflation is published", () => {
  const [issue, ...more] = issuesOf(document([{}], { rateIs: "nominal", rate: "6.086" }));
  expect(more).toEqual([]);
  expect(issue).toMatchObject({ code: "ratesDiffer", rateIs: "nominal", prices: "real" });
});

it("gives one figure either way where it is: 3.5 % real is 6.0875 % nominal at 2.5 % inflation", () => {
  const cost = (discounting: object) =>
    evaluated(document([{}], discounting)).rounds[0]?.lots[0]?.ranking[0]?.evaluated?.subsidy?.exact;
  const real = cost({});
  expect(real).toBeDefined();
  expect(cost({ rateIs: "nominal", rate: "6.0875", inflation: "2.5" })).toBe(real);
});
