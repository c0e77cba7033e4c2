// Optima v DWP [2024] EWHC 766, reversed on appeal in 2025: three of almost 200 prices were above the maxima of a framework,
// trivial and mistyped, and the bid was excluded for them.
import { expect, it } from "vitest";
import { evaluated, found } from "./court.js";

const count = 200;
const ids = Array.from({ length: count }, (_, index) => `item ${index + 1}`);
const dear = new Set(["item 12", "item 77", "item 140"]);

const document = (itemCeilings: object, above: string, decisions: readonly unknown[] = []) => ({
  format: "weighbridge/1",
  tender: {
    id: "optima",
    currency: "GBP",
    criteria: [{ id: "price", type: "price", weight: "100", method: { kind: "lowestPriceRatio" } }],
    schedule: {
      lines: ids.map((id) => ({ id, quantity: "10", ceiling: "100" })),
      itemCeilings,
    },
  },
  bids: [
    {
      id: "claimant",
      offers: [{ lines: Object.fromEntries(ids.map((id) => [id, dear.has(id) ? above : "80"])) }],
    },
    { id: "winner", offers: [{ lines: Object.fromEntries(ids.map((id) => [id, "90"])) }] },
  ],
  decisions,
});

const rule = { otherwise: "setAside", materiality: { percent: "0.1", otherwise: "decide" } };
const lot = (...args: Parameters<typeof document>) => evaluated(document(...args)).rounds[0]?.lots[0];

it("finds the three lines, what they come to, and asks the buyer where that is not material", () => {
  const evaluation = evaluated(document(rule, "101"));
  expect(evaluation.rounds[0]?.lots[0]?.due).toEqual([
    { kind: "decision", bid: "claimant", about: "itemCeilings" },
  ]);
  expect(found(evaluation, "itemsAboveCeiling").map(({ sentence }) => sentence)).toEqual([
    "Bid claimant is above the ceiling in 3 of the 200 lines of lot all, 30 too dear together (0.018676… % of its price): have it clarified before anything follows.",
  ]);
});

it("ranks the bid first where it is recorded that it stays, with the slip in full view", () => {
  const stays = { about: "itemCeilings", bid: "claimant", outcome: "stays", reason: "mistyped", by: "board" };
  const evaluation = evaluated(document(rule, "101", [stays]));
  expect(evaluation.rounds[0]?.lots[0]?.ranking.map(({ bid }) => bid)).toEqual(["claimant", "winner"]);
  expect(found(evaluation, "itemsAboveCeiling")).toHaveLength(1);
});

it("sets the bid aside where the excess is material, with every line", () => {
  const [reason] = lot(rule, "190")?.setAside[0]?.reasons ?? [];
  expect(reason).toMatchObject({ code: "aboveItemCeilings", lines: 3, of: 200 });
  expect(reason?.code === "aboveItemCeilings" && reason.items.map(({ line }) => line)).toEqual([...dear]);
});

it("sets it aside for a penny where no materiality is published: the rule says so, and the report shows it", () => {
  expect(lot({ otherwise: "setAside" }, "100.01")?.setAside.map(({ bid }) => bid)).toEqual(["claimant"]);
  expect(lot({ otherwise: "setAside" }, "100")?.setAside).toEqual([]);
});
