import { tell } from "../../formula/sentence.js";
import type { Valuation } from "../../formula/valuation.js";
import { shown } from "../../number/shown.js";
import type { Priced } from "./reference.js";

/** Why a price is flagged: the comparison that decided, and how the line came that it was held against. */
export function flagSentence({ card, price }: Priced, valuation: Valuation): string {
  const { words, figures, steps, notes } = tell(valuation);
  // Of several branches the last one taken is the comparison that decided.
  const reason = notes.at(-1) ?? `as ${words} = ${figures} is above zero`;
  const lines = steps.length === 0 ? "" : `, with ${steps.join("; ")}`;
  const text = `Bid ${card.bid.id} asks ${shown(price)} and is flagged, ${reason}${lines}`;
  return text.endsWith("…") ? text : `${text}.`;
}
