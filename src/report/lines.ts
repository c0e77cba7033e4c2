import { bidName, lotName } from "../explain/names.js";
import { reasonWords } from "../explain/reasons.js";
import type { DecidingKey, SetAside } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { shown } from "../number/shown.js";
import { type Column, wrapped } from "./table.js";

/** Who is set aside, and why. */
export const asideLines = (procedure: Procedure, lot: string, aside: readonly SetAside[]): string[] =>
  aside.flatMap(({ bid, reasons }) =>
    wrapped(
      `Set aside: ${bidName(procedure, bid)}: ${reasons.map((reason) => reasonWords(procedure, lot, reason)).join("; ")}`,
      "  ",
    ),
  );

/** The figures that decide, where the total is not what does. */
export function keyColumns(keys: readonly (readonly DecidingKey[] | undefined)[]): Column[] {
  return (keys[0] ?? []).map((key, index) => ({
    head: `${key.formula} (${key.wins} wins)`,
    align: "right",
    cells: keys.map((each) => (each?.[index] === undefined ? "" : shown(each[index].value.value))),
  }));
}

/** The head of the column of contract prices, apart from that of the points for price. */
export const priceHead = ({ tender }: Procedure): string =>
  tender.currency === undefined ? "Offered" : `Price, ${tender.currency}`;

/** The head of a lot; of the only lot there is, what follows. */
export const lotHead = (procedure: Procedure, lot: string): string =>
  procedure.tender.lots.length > 1 ? `Lot ${lotName(procedure, lot)}` : "Ranking";

/** What became of a lot, in words. */
export const outcomes = {
  ranked: "ranked",
  tied: "tied at the top",
  noAdmissibleBid: "no admissible bid",
  incomplete: "incomplete: the ranking so far",
} as const;
