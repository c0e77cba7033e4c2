import { baseline } from "../../methods/method.js";
import type { Due } from "../../model/evaluation.js";
import type { Group, Lot, MeasureLeaf, Procedure, QualityLeaf, Round } from "../../model/procedure.js";
import { leavesOf, nodesOf } from "../../model/resolve/lot.js";
import { combinedPlace } from "../../model/resolve/panel.js";
import type { Working } from "../../model/working.js";
import { divide, multiply, type Rational, reduce, sum, zero } from "../../number/rational.js";
import { type Answers, broughtTo, type Card } from "../card.js";
import { drawnFor } from "../decisions.js";
import { panelScore } from "../panel/score.js";
import { latestIn } from "../panel/sheets.js";
import { panelOn } from "../panel/subjects.js";
import { leafPoints, stageOfLeaf } from "../score/leaf.js";
import { isScoredLeaf, type ScoredLeaf } from "../score/relative.js";
import { roundedAt } from "../score/rounded.js";

/** One way of awarding a group of lots: a bid for each lot, or one bid for them all with its combined offer. */
export interface Option {
  readonly kind: "separate" | "combined";
  readonly cards: readonly Card[];
  /** Since when the answers of a combined offer stand. */
  readonly answers: Answers | undefined;
  readonly prices: ReadonlyMap<string, Rational>;
  /** How the prices of a combined offer came about. */
  readonly workings: readonly Working[];
  readonly contractPrice: Rational | undefined;
  readonly submitted: string | undefined;
  readonly name: string;
}

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

export interface GroupStand {
  readonly procedure: Procedure;
  readonly round: Round;
  readonly lots: readonly Lot[];
  /** Each lot's estimate as a share of the group's, exactly. */
  readonly shares: readonly Rational[];
}

export function groupStand(procedure: Procedure, round: Round, lots: readonly Lot[]): GroupStand {
  const estimates = lots.map((lot) => lot.estimate ?? zero);
  const all = sum(estimates);
  return { procedure, round, lots, shares: estimates.map((estimate) => reduce(divide(estimate, all))) };
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
  const subjects = options.map(
    (option) => new Map(shared.map((leaf) => [leaf.id, subjectOf(stand, option, leaf)])),
  );
  const reach = { ...stand, lots: stand.lots.map((lot) => lot.id) };
  const brought = (leaf: ScoredLeaf, subject: Rational) =>
    broughtTo(leaf, subject, drawnFor(reach, leaf.method));
  const baselines = new Map(
    shared.map((leaf) => [
      leaf.id,
      baseline(
        leaf.method,
        subjects.map((each) => brought(leaf, each.get(leaf.id) as Rational)),
      ),
    ]),
  );
  return options.map((option, index) => {
    const sheet: Sheet = { stand, option, points: {}, workings: option.workings.slice(), due: [] };
    for (const leaf of shared) {
      const own = leaf.type === "measure" ? combinedSheet(stand, option, leaf) : undefined;
      if (own !== undefined && own.sheet?.accepted === undefined)
        sheet.due.push({ kind: "acceptedAmount", bid: option.name, criterion: leaf.id });
      const scored = leafPoints(
        placeOf(stand, option),
        stand.procedure.tender.rounding,
        leaf,
        baselines.get(leaf.id) as ReturnType<typeof baseline>,
        brought(leaf, subjects[index]?.get(leaf.id) as Rational),
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

export const placeOf = ({ round, lots }: GroupStand, option: Option) => ({
  round: round.id,
  lots: lots.map((lot) => lot.id),
  bid: option.name,
});

/**
 * The sheet on a combined offer by itself: where the panel made one, or where the offer revised an answer that the
 * bid's offers for the lots did not. It may be missing then, and what it would hold is due.
 */
function combinedSheet({ procedure, round, lots }: GroupStand, option: Option, { id, type }: ScoredLeaf) {
  if (option.answers === undefined) return undefined;
  const place = combinedPlace(lots.map((lot) => lot.id));
  const bid = option.cards[0]?.bid;
  const all = bid?.sheets.get(place)?.get(id) ?? [];
  const from = option.answers.revised.get(id) ?? 0;
  const isAlone = option.cards.some((card) => (card.answers.revised.get(id) ?? 0) < from);
  if (bid === undefined || (!isAlone && !all.some((sheet) => sheet.round <= round.index))) return undefined;
  const sheet = latestIn(all, { from, to: type === "quality" ? from : option.answers.from });
  return { sheet, panel: panelOn(procedure, place, id, bid.id) };
}

function subjectOf(stand: GroupStand, option: Option, leaf: ScoredLeaf): Rational {
  if (leaf.type === "price") return option.prices.get(leaf.id) ?? zero;
  const own = combinedSheet(stand, option, leaf)?.sheet?.accepted;
  if (own !== undefined) return own;
  const amounts = option.cards.map((card) => card.subjects.get(leaf.id) ?? zero);
  if ((leaf as MeasureLeaf).acrossLots === "sum") return reduce(sum(amounts));
  return reduce(sum(amounts.map((amount, index) => multiply(amount, stand.shares[index] as Rational))));
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
      broughtTo(leaf, read.working.value, undefined),
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
