// MLS v Secretary of State for Defence [2017] EWHC 3389 (TCC): best on quality and on price, and rejected by a pass/fail
// question whose consequence the documents did not state.
import { expect, it } from "vitest";
import { issuesOf } from "./court.js";

it("has no requirement without its published consequence", () => {
  const [issue, ...more] = issuesOf({
    format: "weighbridge/1",
    tender: {
      id: "mls",
      criteria: [
        { id: "safety", type: "requirement" },
        { id: "price", type: "price", weight: "100", method: { kind: "lowestPriceRatio" } },
      ],
    },
    bids: [{ id: "claimant", offers: [{ price: "1" }] }],
  });
  expect(more).toEqual([]);
  expect(issue).toMatchObject({
    code: "missing",
    path: ["tender", "criteria", 0, "otherwise"],
    message: '"otherwise" is missing: add it, as "setAside" or "decide".',
  });
});
