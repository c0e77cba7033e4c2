import type Fraction from "fraction.js";
import type { OfferDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { LotDocument, TenderDocument } from "../../src/model/document/tender.js";
import { exact, type Rounding, rounded } from "./oracleArithmetic.js";
import { endsOf, methodOf, type Node } from "./oracleCriteria.js";
import { type Context, looksAtDraw, pointsUnder } from "./oracleMethods.js";
import { contractPrice } from "./oraclePanel.js";

/** A bid on its way through one lot. */
export interface Entry {
  readonly bid: string;
  readonly offer: OfferDocument;
  status: "in" | "setAside" | "due";
  readonly subjects: Map<string, Fraction>;
  readonly points: Map<string, Fraction>;
}

export const isIn = (entry: Entry): boolean => entry.status === "in";

/** The rounding published for a stage. */
export const stageOf = ({ rounding }: TenderDocument, of: string): Rounding | undefined =>
  rounding?.find((each) => each.of === of);

/** Scores one leaf of some bids over them all; a bid without points waits. */
export function score(
  { tender, decisions }: ProcedureDocument,
  { id: lot, ceiling, estimate }: LotDocument,
  { id, json, weight, top }: Node,
  scored: readonly Entry[],
): void {
  const all = scored.map((entry) => entry.subjects.get(id) as Fraction);
  const prices = scored.map((entry) => contractPrice(entry.offer));
  const context = json.type as Context;
  const method = methodOf(json);
  const [lowest, highest] = endsOf(tender, json);
  const published = {
    ceiling: ceiling && exact(ceiling.price),
    estimate: estimate === undefined ? undefined : exact(estimate),
    draw: drawnFor(decisions, lot),
  };
  const isUndrawn = published.draw === undefined && looksAtDraw(context, method.kind);
  const outOfHundred = stageOf(tender, `${json.type}Score`);
  const weighted = stageOf(tender, "criterion") ?? (top ? stageOf(tender, "group") : undefined);
  for (const [index, entry] of scored.entries()) {
    const own = all[index] as Fraction;
    const ends = { bottom: lowest, top: highest };
    const sight = { weight, own, all, ...ends, method, price: prices[index], prices, ...published };
    let earned = isUndrawn ? undefined : pointsUnder(context, sight);
    if (earned === undefined) {
      entry.status = "due";
      continue;
    }
    if (outOfHundred !== undefined && !weight.equals(0))
      earned = rounded(earned.mul(100).div(weight), outOfHundred).mul(weight).div(100);
    entry.points.set(id, rounded(earned, weighted));
  }
}

/** The figure drawn for a lot, where one is recorded. */
function drawnFor(decisions: ProcedureDocument["decisions"], lot: string): Fraction | undefined {
  const drawn = decisions?.find(
    (each) => each.about === "drawnFigure" && (each.lot === undefined || each.lot === lot),
  );
  return drawn?.figure === undefined ? undefined : exact(drawn.figure);
}
