import { type MarketQuestion, marketQuestion } from "./document/market.js";
import type { Issue } from "./issues.js";
import { receive } from "./receive.js";
import { shape } from "./shape.js";

export type ReadMarket =
  | { readonly success: true; readonly question: MarketQuestion }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** Reads a market with how often and from which seed it is drawn, plain data, or returns all that is wrong with its form. */
export function readMarket(input: unknown): ReadMarket {
  const received = receive(input);
  if (!received.whole) return { success: false, issues: received.issues };
  const { document, issues } = shape(received.value, marketQuestion, received.issues);
  const all = [...received.issues, ...issues];
  return document === undefined || all.length > 0
    ? { success: false, issues: all }
    : { success: true, question: document };
}
