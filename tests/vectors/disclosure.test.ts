import { describe, expect, it } from "vitest";
import { whatIf } from "../../src/whatif/whatIf.js";
import { procedureOf } from "../cases/read.js";
import { documentOf, price, quality, ranked } from "./documents.js";

/**
 * A letter tells a losing bidder that its price of 520 000 scored 20.19 of 35, and that the winner's scored all 35. So
 * it tells the winner's price: 520 000 × 20.19 ÷ 35 is 299 965.71, and the rounding leaves 148.57 to doubt.
 */
describe("a price leaks from the points of a letter", () => {
  const procedure = procedureOf(
    documentOf(
      {
        criteria: [quality("quality", "65"), price("35")],
        rounding: [{ of: "criterion", places: "2", mode: "halfUp" }],
      },
      { own: { price: "520000", quality: "60" }, winner: { price: "300000", quality: "60" } },
    ),
  );

  it.each([
    ["299891.42", "20.18"],
    ["299891.43", "20.19"],
    ["299965.71", "20.19"],
    ["300039.99", "20.19"],
    ["300040.00", "20.2"],
  ])("with a winner's price of %s it scores %s", (amount, points) => {
    const found = whatIf(procedure, [{ kind: "setPrice", bid: "winner", price: amount }]);
    expect(
      found.success &&
        [ranked(found.after, "own"), ranked(found.after, "winner")].map((bid) => `${bid.points.price}`),
    ).toEqual([points, "35"]);
  });
});
