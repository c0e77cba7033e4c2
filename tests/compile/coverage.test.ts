import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { HandedBack } from "../../src/compile/records.js";

const reasons: Record<HandedBack["kind"], true> = {
  ruleNotTotal: true,
  tieWithin: true,
  roundedBefore: true,
  notLinear: true,
  notExact: true,
  admissionMoves: true,
  invitationMoves: true,
  severalRounds: true,
  groupScored: true,
  othersMove: true,
  marksBend: true,
  noPoints: true,
  pricesRead: true,
  notFollowed: true,
  noBound: true,
};

it("the page has every reason for which scenarios are handed back, and no other", () => {
  const page = readFileSync(new URL("../../docs/compile.md", import.meta.url), "utf8");
  const rows = Array.from(page.matchAll(/^\| `(\w+)` +\|/gm), ([, kind]) => kind);
  expect(rows).toEqual(Object.keys(reasons));
});
