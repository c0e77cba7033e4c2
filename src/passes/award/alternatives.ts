import { baseline } from "../../methods/method.js";
import type { Due } from "../../model/evaluation.js";
import type { Group, Lot, QualityLeaf } from "../../model/procedure.js";
import { leavesOf, nodesOf } from "../../model/resolve/lot.js";
import type { Working } from "../../model/working.js";
import { multiply, type Rational, reduce, sum, zero } from "../../number/rational.js";
import { broughtTo } from "../card.js";
import { drawnFor } from "../decisions.js";
import { panelScore } from "../panel/score.js";
import { leafPoints, stageOfLeaf } from "../score/leaf.js";
import { isScoredLeaf, type ScoredLeaf } from "../score/relative.js";
import { roundedAt } from "../score/rounded.js";
import { amountOf } from "./amounts.js";
import { combinedSheet, type GroupStand, type Option, placeOf } from "./option.js";

/** An option scored on the one baseline over all of them. */
export interface ScoredOption {
  readonly option: Option;
  readonly points: Readonly<Record<string, Rational>>;
  /** What each criterion that is not quality looks at: prices and accepted amounts. */
  readonly amounts: ReadonlyMap<string, Rational>;
  readonly total: Rational;
  readonly workings: readonly Working[];
  readonly due: readonly Due[];
}

/**
 * Scores every option: quality averaged by the lots' estimates, measures added or averaged as published,
 * price of the whole, and one baseline over all options.
 */
export function scoreOptions(stand: GroupStand, options: readonly Option[]): ScoredOption[] {
  const first = stand.lots[0] as Lot;
  const shared = first.leaves.filter(
    (leaf): leaf is ScoredLeaf => leaf.type !== "quality" && isScoredLeaf(leaf),
  );
  const measured = options.map(
    (option) =>
      new Map(
        shared.flatMap((leaf) =>
          leaf.type === "measure" ? [[leaf.id, amountOf(stand, option, leaf)] as const] : [],
        ),
      ),
  );
  const subjects = options.map(
    (option, index) =>
      new Map(
        shared.map((leaf) => [
          leaf.id,
          measured[index]?.get(leaf.id)?.value ?? option.prices.get(leaf.id) ?? zero,
        ]),
      ),
  );
  const reach = { ...stand, lots: stand.lots.map((lot) => lot.id) };
  const brought = (leaf: ScoredLeaf, index: number) =>
    broughtTo(
      leaf,
      subjects[index]?.get(leaf.id) as Rational,
      drawnFor(reach, leaf.method),
      options[index]?.contractPrice,
    );
  const baselines = new Map(
    shared.map((leaf) => [
      leaf.id,
      baseline(
        leaf.method,
        options.map((_, index) => brought(leaf, index)),
      ),
    ]),
  );
  return options.map((option, index) => {
    const sheet: Sheet = { stand, option, points: {}, workings: option.workings.slice(), due: [] };
    for (const leaf of shared) {
      const amount = measured[index]?.get(leaf.id);
      sheet.due.push(...(amount?.due ?? []));
      sheet.workings.push(...(amount?.workings ?? []));
      const scored = leafPoints(
        placeOf(stand, option),
        stand.procedure.tender.rounding,
        leaf,
        baselines.get(leaf.id) as ReturnType<typeof baseline>,
        brought(leaf, index),
      );
      if ("due" in scored) sheet.due.push(scored.due);
      else {
        sheet.points[leaf.id] = scored.working.value;
        sheet.workings.push(scored.working);
      }
    }
    for (const id of qualitiesOf(stand)) averageQuality(sheet, id);
    const amounts = subjects[index] ?? new Map();
    return {
      option,
      points: sheet.points,
      amounts,
      total: addUp(sheet),
      workings: sheet.workings,
      due: sheet.due,
    };
  });
}

const qualitiesOf = ({ lots }: GroupStand): Set<string> =>
  new Set(lots.flatMap((lot) => lot.leaves.flatMap(({ id, type }) => (type === "quality" ? [id] : []))));

interface Sheet {
  readonly stand: GroupStand;
  readonly option: Option;
  readonly points: Record<string, Rational>;
  readonly workings: Working[];
  readonly due: Due[];
}

/** A quality criterion over the lots: its points in each, weighed by the lot's share of the estimates. */
function averageQuality({ stand, option, points, workings, due }: Sheet, id: string): void {
  const { tender } = stand.procedure;
  const leaf = stand.lots.flatMap((lot) => lot.leaves).find((each) => each.id === id) as QualityLeaf;
  const own = combinedSheet(stand, option, leaf);
  if (own !== undefined) {
    const place = placeOf(stand, option);
    const read = panelScore(place, tender, stand.round.index, leaf, own.sheet, own.panel);
    if (read.kind === "due") {
      due.push(...read.due);
      return;
    }
    workings.push(read.working);
    const scored = leafPoints(
      place,
      tender.rounding,
      leaf,
      baseline(leaf.method, []),
      broughtTo(leaf, read.working.value, undefined, undefined),
    );
    if ("due" in scored) due.push(scored.due);
    else {
      points[id] = scored.working.value;
      workings.push(scored.working);
    }
    return;
  }
  const parts = stand.lots.map((lot, index) => ({
    lot: lot.id,
    share: stand.shares[index] as Rational,
    points: option.cards[index]?.points[id]?.value ?? zero,
  }));
  const average = reduce(sum(parts.map((part) => multiply(part.share, part.points))));
  const { value, rounded } = roundedAt(tender.rounding, stageOfLeaf(tender.rounding, leaf.top), average);
  points[id] = value;
  workings.push({ ...placeOf(stand, option), of: "average", criterion: id, parts, value, rounded });
}

/** The points of every group, each over the leaves that any lot has under it, and the total of the top ones. */
function addUp(sheet: Sheet): Rational {
  const { stand, option, points, workings } = sheet;
  const { tender } = stand.procedure;
  for (const lot of stand.lots)
    for (const node of nodesOf(lot.criteria)) if (node.type === "group") addGroup(sheet, node);
  const tops = (stand.lots[0]?.criteria ?? [])
    .filter((top) => top.type !== "price" || top.method !== undefined)
    .map((top) => ({ criterion: top.id, points: points[top.id] ?? zero }));
  const added = reduce(sum(tops.map((part) => part.points)));
  const decides = tender.rule.keys[0]?.text === "total";
  const { value, rounded } = roundedAt(tender.rounding, decides ? "total" : undefined, added);
  workings.push({ ...placeOf(stand, option), of: "sum", criterion: undefined, parts: tops, value, rounded });
  return value;
}

function addGroup({ stand, option, points, workings }: Sheet, { id, top }: Group): void {
  if (points[id] !== undefined) return;
  const ids = new Set(stand.lots.flatMap((lot) => leavesUnder(lot, id)));
  const parts = Array.from(ids).flatMap((leaf) =>
    points[leaf] === undefined ? [] : [{ criterion: leaf, points: points[leaf] }],
  );
  const added = reduce(sum(parts.map((part) => part.points)));
  const { value, rounded } = roundedAt(stand.procedure.tender.rounding, top ? "group" : undefined, added);
  points[id] = value;
  workings.push({ ...placeOf(stand, option), of: "sum", criterion: id, parts, value, rounded });
}

const leavesUnder = (lot: Lot, id: string): string[] =>
  leavesOf(nodesOf(lot.criteria).filter((each) => each.id === id)).map((leaf) => leaf.id);
