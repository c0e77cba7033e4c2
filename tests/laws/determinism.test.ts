import * as fc from "fast-check";
import { afterEach, expect, vi } from "vitest";
import { documents } from "../support/generate.js";
import { evaluated, forEveryMethod, type Json } from "./law.js";

const zone = process.env.TZ;
afterEach(() => {
  vi.restoreAllMocks();
  process.env.TZ = zone ?? "";
});

type Order = (keys: readonly string[]) => readonly string[];

function rekeyed(json: Json, order: Order): Json {
  if (Array.isArray(json)) return json.map((each) => rekeyed(each, order));
  if (typeof json !== "object" || json === null) return json;
  const record = json as { readonly [key: string]: Json };
  return Object.fromEntries(
    order(Object.keys(record)).map((key) => [key, rekeyed(record[key] as Json, order)]),
  );
}

const orders: readonly Order[] = [(keys) => keys.toReversed(), (keys) => keys.toSorted()];

forEveryMethod("the same document gives the same bytes in any order of its keys", 20, (using) =>
  fc.property(documents(using), (document) => {
    const bytes = JSON.stringify(evaluated(document));
    expect(JSON.stringify(evaluated(document))).toBe(bytes);
    for (const order of orders) {
      const other = rekeyed(document as unknown as Json, order) as unknown as typeof document;
      expect(JSON.stringify(evaluated(other))).toBe(bytes);
    }
  }),
);

forEveryMethod("no clock, no chance, no time zone and no language has a say", 10, (using) =>
  fc.property(documents(using), (document) => {
    const bytes = JSON.stringify(evaluated(document));
    const refuse = () => {
      throw new Error("the engine asked its surroundings");
    };
    const watched = [
      vi.spyOn(Date, "now").mockImplementation(refuse),
      vi.spyOn(Math, "random").mockImplementation(refuse),
      vi.spyOn(String.prototype, "localeCompare").mockImplementation(refuse),
      vi.spyOn(Number.prototype, "toLocaleString").mockImplementation(refuse),
      vi.spyOn(Intl, "NumberFormat").mockImplementation(refuse),
    ];
    process.env.TZ = "Pacific/Kiritimati";
    const elsewhere = JSON.stringify(evaluated(document));
    for (const each of watched) each.mockRestore();
    expect(elsewhere).toBe(bytes);
  }),
);
