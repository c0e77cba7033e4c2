import { lotSet } from "../../model/draft/places.js";
import { isRecord } from "../../model/shape/schema.js";
import { listIn } from "../columns.js";

/** What may be left out in a document: the first round, and the lot where there is but one. */
export interface Places {
  readonly firstRound: string;
  readonly onlyLot: string;
}

export function placesOf(document: Readonly<Record<string, unknown>>): Places {
  const ids = (key: string): unknown[] =>
    listIn(document.tender, key).map((each) => (isRecord(each) ? each.id : undefined));
  const [firstRound = ""] = ids("rounds");
  const [lot = "", ...more] = ids("lots");
  return { firstRound: `${firstRound}`, onlyLot: more.length === 0 ? `${lot}` : "" };
}

/** One text for each place that a record may stand for: its round, and its lot or its set of lots. */
export const placeKey = (places: Places, round: unknown, lot: unknown, lots: unknown): string => {
  const set = Array.isArray(lots) ? lotSet(lots.map(String)) : undefined;
  return JSON.stringify([round ?? places.firstRound, set ?? lot ?? places.onlyLot]);
};
