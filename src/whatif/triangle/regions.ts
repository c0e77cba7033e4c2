import { compare, equal, subtract } from "../../number/rational.js";
import {
  clip,
  fromFirst,
  inOrder,
  isSame,
  middleOf,
  type Point,
  sidesOf,
  valueAt,
  wholeTriangle,
} from "./plane.js";

/** The totals of each bid at the three corners of the triangle. */
export type Totals = ReadonlyMap<string, Point>;

/** Bids whose totals are equal at all weights, and where they lead; an empty polygon where they never do. */
export interface Region {
  readonly bids: readonly string[];
  readonly totals: Point;
  readonly polygon: readonly Point[];
}

/** Where each bid leads: the triangle, cut by the lines on which it is equal to each of the others. */
export function regionsOf(totals: Totals): Region[] {
  const classes: { readonly bids: string[]; readonly totals: Point }[] = [];
  for (const [bid, own] of totals) {
    const equals = classes.find((each) => isSame(each.totals, own));
    if (equals === undefined) classes.push({ bids: [bid], totals: own });
    else equals.bids.push(bid);
  }
  return classes.map((own) => {
    const cut = classes.reduce<readonly Point[]>(
      (polygon, other) => clip(polygon, ahead(own.totals, other.totals)),
      wholeTriangle,
    );
    return { ...own, polygon: fromFirst(cut) };
  });
}

const ahead = (own: Point, other: Point): Point => [
  subtract(own[0], other[0]),
  subtract(own[1], other[1]),
  subtract(own[2], other[2]),
];

/** The bids with the highest total at a point. */
export function leadersAt(totals: Totals, point: Point): string[] {
  const found = Array.from(totals, ([bid, corners]) => ({ bid, total: valueAt(corners, point) }));
  const [best] = found.map(({ total }) => total).sort((a, b) => compare(b, a));
  return found.filter(({ total }) => best !== undefined && equal(total, best)).map(({ bid }) => bid);
}

/** The sides on which bids of several regions are equal at the top, each once. A region's side is wholly a side of every region that it touches along it. */
export function tiesOf(totals: Totals, regions: readonly Region[]) {
  const sides = regions.flatMap(({ bids, polygon }) =>
    sidesOf(polygon).flatMap(([a, b]) => {
      const leaders = leadersAt(totals, middleOf(a, b));
      const [from, to] = [a, b].sort(inOrder) as [Point, Point];
      return leaders.length > bids.length ? [{ bids: leaders, from, to }] : [];
    }),
  );
  return sides
    .filter(
      ({ from, to }, index) =>
        sides.findIndex((side) => isSame(side.from, from) && isSame(side.to, to)) === index,
    )
    .sort((a, b) => inOrder(a.from, b.from) || inOrder(a.to, b.to));
}

/** The corners of all regions, each once, in order. */
export const cornersOf = (regions: readonly Region[]): Point[] =>
  regions
    .flatMap(({ polygon }) => polygon)
    .sort(inOrder)
    .filter((point, index, all) => index === 0 || !isSame(point, all[index - 1] as Point));
