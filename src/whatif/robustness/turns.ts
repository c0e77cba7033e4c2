import type { AssessedLot } from "../../passes/assess.js";
import type { Holding, RobustnessFinding, Turn } from "./finding.js";
import type { View } from "./view.js";

/** What differs between two views; of the bids that are left where one is taken out. */
export function turned(
  before: View,
  after: View,
  without?: string,
): Pick<RobustnessFinding, "turns" | "contracts"> {
  const turns = Array.from(after.lots).flatMap(([lot, state]) => {
    const was = before.lots.get(lot);
    return was === undefined ? [] : turnOf(lot, was, state, without);
  });
  return { turns, contracts: contractsTurned(before.contracts, after.contracts, without) };
}

/** Whether a change changes anything that is looked at. */
export const isTurned = ({ turns, contracts }: ReturnType<typeof turned>): boolean =>
  turns.length > 0 || contracts !== undefined;

function turnOf(lot: string, was: AssessedLot, is: AssessedLot, without: string | undefined): Turn[] {
  if (was.outcome === "incomplete" || lacksMarks(is)) return [];
  const [before, after] = [headOf(was, without), headOf(is, without)];
  if (before.join("\n") === after.join("\n")) return [];
  const waiting = is.cards.flatMap(({ bid, verdict }) => (verdict.kind === "due" ? [bid.id] : []));
  return [{ lot, before, after, waiting }];
}

/** Where a figure of the panel is missing there is no other result: there is none. */
const lacksMarks = ({ due }: AssessedLot): boolean =>
  due.some(({ kind }) => kind === "mark" || kind === "agreedScore" || kind === "reason");

/** The bids that stand first, or have one of the places where there are several; among the others where one is out. */
export function headOf({ lot, ranked }: AssessedLot, without?: string): string[] {
  const left = ranked.filter(({ item }) => item.name !== without);
  const last = left[lot.places - 1] ?? left.at(-1);
  return left
    .filter(({ rank }) => last !== undefined && rank <= last.rank)
    .map(({ item }) => item.name)
    .sort();
}

/** Contracts that somebody who is still there would not get, and what there would be instead. */
function contractsTurned(
  before: View["contracts"],
  after: View["contracts"],
  without: string | undefined,
): RobustnessFinding["contracts"] {
  if (before === undefined || after === undefined) return undefined;
  const kept = new Set(after.map(keyOf));
  const isTurned = before.some((each) => each.bid !== without && !kept.has(keyOf(each)));
  const isAdded = without === undefined && after.length > before.length;
  return isTurned || isAdded ? { before, after } : undefined;
}

const keyOf = ({ bid, lots }: Holding): string => `${bid}\n${lots.join("\t")}`;
