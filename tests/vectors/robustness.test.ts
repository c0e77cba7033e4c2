// V2 and V7 asked what would turn them: the removal of a bid that is last, and Braceurself's one step.
import { describe, expect, it } from "vitest";
import { robustness } from "../../src/whatif/robustness/robustness.js";
import { procedureOf } from "../cases/read.js";
import { type Bids, documentOf, price, quality, type Rules } from "./documents.js";

const robust = (rules: Rules, bids: Bids) => robustness(procedureOf(documentOf(rules, bids)));
const sentences = (...asked: Parameters<typeof robust>) =>
  robust(...asked).findings.map(({ sentence }) => sentence);

describe("V2 rank reversal", () => {
  const rules = { criteria: [quality("quality", "55"), price("35"), quality("social-value", "10")] };
  const two: Bids = {
    A: { price: "520", quality: "75", "social-value": "70" },
    B: { price: "300", quality: "55", "social-value": "70" },
  };
  const three: Bids = { ...two, C: { price: "150", quality: "25", "social-value": "25" } };

  it("tells that the others turn without the bid that is last", () => {
    expect(sentences(rules, three)).toEqual([
      "Without bid C, B would stand first of the others in lot all in place of A.",
      "Without criterion quality, every other weight being as it is, C would stand first in lot all in place of A.",
    ]);
  });

  it("tells no reversal of two bids, whose order there is nobody left to see", () => {
    expect(sentences(rules, two)).toEqual([
      "Without criterion price, every other weight being as it is, A would stand first in lot all in place of B.",
    ]);
  });

  it("gives the margin exactly, and no steps on a scale without any", () => {
    const [lot] = robust(rules, three).lots;
    expect(lot?.margin).toMatchObject({ leader: "A", second: "B", inMoney: undefined });
    expect(lot?.margin?.comparison.margin.exact).toBe("187/52");
    expect(lot?.steps).toEqual({ up: undefined, down: undefined, within: undefined });
  });
});

describe("V7 Braceurself", () => {
  const rules = {
    criteria: [quality("access", "10", "0-4"), quality("service", "90", "0-90")],
  };
  const bids: Bids = {
    winner: { access: "4", service: "72.5" },
    claimant: { access: "2", service: "75.25" },
  };

  it("finds the one step of 2.5 that turns 82.50 against 80.25, up or down", () => {
    const { lots, findings } = robust(rules, bids);
    expect(findings.flatMap((each) => (each.code === "oneStepDecides" ? [each.sentence] : []))).toEqual([
      "With 3 in place of 4 as the agreed score for access of bid winner in lot all, claimant would stand first in lot all in place of winner.",
      "With 3 in place of 2 as the agreed score for access of bid claimant in lot all, claimant would stand first in lot all in place of winner.",
    ]);
    const [{ margin, steps } = never()] = lots;
    expect(`${margin?.comparison.margin}`).toBe("2.25");
    expect(
      [steps?.up, steps?.down].map((each) => [each?.steps, each?.figures.map(({ bid }) => bid)]),
    ).toEqual([
      [1, ["claimant"]],
      [1, ["winner"]],
    ]);
  });

  it("counts more steps where one is not enough", () => {
    const [{ steps } = never()] = robust(rules, {
      ...bids,
      claimant: { access: "1", service: "75.25" },
    }).lots;
    expect([steps?.up?.steps, steps?.down?.steps, steps?.within]).toEqual([2, 2, undefined]);
  });
});

function never(): never {
  throw new Error("one lot");
}
