import { bidName } from "../../explain/names.js";
import type { BidMovement, Placement } from "../../movement/records.js";
import type { Figure } from "../../number/figure.js";
import { equal } from "../../number/rational.js";
import { shown, shownAt } from "../../number/shown.js";
import { priceHead } from "../lines.js";
import { type Column, table } from "../table.js";
import type { Telling } from "./telling.js";
import { pairText, percentText } from "./words.js";

/** Every bid of a lot on a line: price, the points that differ, total and rank, before and after. */
export function movementTable({ procedure, lot, terms, places }: Telling): string[] {
  const { bids } = lot;
  const pair = (head: string, print: (placement: Placement) => string | undefined): Column => ({
    head,
    align: "right",
    cells: bids.map((bid) => {
      const [before, after] = [sideOf(bid, "before"), sideOf(bid, "after")];
      return pairText(before && print(before), after && print(after));
    }),
  });
  const points = (figure: Figure | undefined): string | undefined => figure && shownAt(figure.value, places);
  const first = bids[0] && (sideOf(bids[0], "after") ?? sideOf(bids[0], "before"));
  return table(
    [
      { head: "Bid", align: "left", cells: bids.map(({ bid }) => bidName(procedure, bid)) },
      pair("Rank", ({ rank }) => `${rank}`),
      pair(priceHead(procedure), ({ price }) => price && shown(price.value)),
      { head: "Change", align: "right", cells: bids.map(percentOf) },
      ...terms.criteria
        .filter(({ id }) => bids.some((bid) => isChanged(bid, id)))
        .map((node) =>
          pair(`${node.title ?? node.id} /${shown(node.weight)}`, (each) => points(each.points[node.id])),
        ),
      pair("Total", ({ total }) => points(total)),
      ...(first?.keys ?? []).map((key, index) =>
        pair(`${key.formula} (${key.wins} wins)`, (each) => {
          const value = each.keys?.[index]?.value;
          return value && shown(value.value);
        }),
      ),
    ],
    1,
  );
}

const sideOf = (bid: BidMovement, side: "before" | "after"): Placement | undefined => {
  const placed: Partial<Record<"before" | "after", Placement>> = bid;
  return placed[side];
};

const percentOf = (bid: BidMovement): string => {
  const change = bid.kind === "moved" ? bid.price : undefined;
  return change?.percent === undefined || change.change.value.n === 0n ? "" : percentText(change.percent);
};

const isChanged = (bid: BidMovement, criterion: string): boolean => {
  if (bid.kind !== "moved") return false;
  const [was, now] = [bid.before.points[criterion], bid.after.points[criterion]];
  return was !== undefined && now !== undefined && !equal(was.value, now.value);
};
