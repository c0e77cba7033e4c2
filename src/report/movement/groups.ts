import { listed, lotName } from "../../explain/names.js";
import type { Procedure } from "../../model/procedure.js";
import type { GroupMovement, WayPlacement } from "../../movement/records.js";
import { shown, shownAt } from "../../number/shown.js";
import { groupOutcomes, who } from "../groups.js";
import { priceHead } from "../lines.js";
import { placesFor } from "../places.js";
import { type Column, table, wrapped } from "../table.js";
import { pairText } from "./words.js";

/** The ways of awarding a group of lots that differ, before and after. */
export function groupMovementLines(procedure: Procedure, { lots, outcome, ways }: GroupMovement): string[] {
  const { before, after } = outcome;
  const was = before === after ? "" : ` (before: ${groupOutcomes[before]})`;
  const names = listed(lots.map((id) => lotName(procedure, id)));
  const places = placesFor(
    ways.flatMap((way) =>
      [way.before, way.after].flatMap((each) => (each === undefined ? [] : [each.total.value])),
    ),
  );
  const pair = (head: string, print: (placement: WayPlacement) => string): Column => ({
    head,
    align: "right",
    cells: ways.map((way) => pairText(way.before && print(way.before), way.after && print(way.after))),
  });
  return [
    "",
    ...wrapped(`Combined offers for ${names}: ${groupOutcomes[after]}${was}`, ""),
    ...(ways.length === 0
      ? []
      : table(
          [
            { head: "Who", align: "left", cells: ways.map((way) => who(procedure, way)) },
            pair("Rank", ({ rank }) => `${rank}`),
            pair(priceHead(procedure), ({ price }) => shown(price.value)),
            pair("Total", ({ total }) => shownAt(total.value, places)),
          ],
          1,
        )),
  ];
}
