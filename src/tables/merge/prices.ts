import { knownOnce, mustExist, rawId } from "../../model/draft/known.js";
import { isRecord } from "../../model/shape/schema.js";
import { cellIn, type Row, recordOf } from "../rows.js";
import { add, fill, listUnder, type Merging, type Placed, type Plain } from "./merging.js";
import { type Places, placeKey } from "./places.js";

const keyOf = (places: Places, { round, lots }: Plain): string =>
  placeKey(places, round, undefined, Array.isArray(lots) ? lots : undefined);

/** A bid and its offers by what they are for. */
interface Sent extends Placed {
  readonly offers: Map<string, Placed>;
}

/**
 * Puts offers to their bids; every row makes one, with a price or without. Where the document lists bids, a row
 * names one of them; where it lists none, the table does.
 */
export function mergePrices(merging: Merging, rows: readonly Row[]): void {
  const bids = listUnder(merging.document, "bids");
  if (bids === undefined) return;
  const known = knownOnce(bids.map(rawId));
  const isListed = bids.length > 0;
  const sent = new Map(bids.flatMap((bid, index) => sentBy(merging, bid, index)));
  for (const row of rows) {
    const id = `${cellIn(row, "bid") ?? ""}`;
    if (isListed && !sent.has(id)) {
      const place = { table: row.table, row: row.row, column: "bid" };
      const unknown = mustExist(known, "bid", id, ["bids"]);
      merging.issues.push(...unknown.map((each) => ({ ...each, ...place })));
      continue;
    }
    const bid = sent.get(id) ?? addBid(merging, bids, row);
    sent.set(id, bid);
    putOffer(merging, bid, row);
  }
}

function sentBy({ places }: Merging, record: unknown, index: number): [string, Sent][] {
  const id = rawId(record);
  if (id === undefined || !isRecord(record)) return [];
  const offers = new Map<string, Placed>();
  const list: unknown[] = Array.isArray(record.offers) ? record.offers : [];
  for (const [at, offer] of list.entries()) {
    if (!isRecord(offer)) continue;
    const key = keyOf(places, offer);
    if (!offers.has(key)) offers.set(key, { record: offer, path: ["bids", index, "offers", at] });
  }
  return [[id, { record, path: ["bids", index], offers }]];
}

const addBid = (merging: Merging, bids: unknown[], row: Row): Sent => ({
  ...add(merging, bids, ["bids"], row, "bid"),
  offers: new Map(),
});

function putOffer(merging: Merging, { record, path, offers }: Sent, row: Row): void {
  const key = keyOf(merging.places, recordOf(row, "offer"));
  const found = offers.get(key);
  const list = listUnder(record, "offers");
  if (found !== undefined) fill(merging, found, row, "offer");
  else if (list !== undefined) offers.set(key, add(merging, list, [...path, "offers"], row, "offer"));
}
