import type { Commitment, Taking } from "../../model/award.js";
import type { MeasureLine, OfferedCommitment } from "../../model/measure.js";
import type { Lot, MeasureLeaf } from "../../model/procedure.js";
import type { AmountLine, Working } from "../../model/working.js";
import { type Figure, figure } from "../../number/figure.js";
import { multiply, type Rational, reduce } from "../../number/rational.js";
import type { Card } from "../card.js";
import type { Assessed } from "../findings/assessed.js";
import type { ComparedGroup } from "./allocation/groupsInTurn.js";
import type { ScoredOption } from "./alternatives.js";

type Points = (criterion: string) => Figure | undefined;

/** What the bidder of a contract is held to: in its lot, or by its combined offer; undefined where nothing is recorded. */
export function heldTo(
  { lots, groups }: Assessed,
  compared: readonly ComparedGroup[],
  { lots: ids, bid }: Taking,
): Commitment[] | undefined {
  const states = lots.filter(({ lot }) => ids.includes(lot.id));
  const [only] = states;
  if (only !== undefined && states.length === 1) {
    const card = only.cards.find((each) => each.bid.id === bid);
    return card && commitmentsOf(card, only.lot);
  }
  const members = states.map(({ lot }) => lot);
  const isSame = (others: readonly string[]): boolean => others.join("\n") === ids.join("\n");
  const isIt = ({ option }: ScoredOption): boolean => option.kind === "combined" && option.name === bid;
  const scored =
    compared.find((each) => isSame(each.lots))?.options.find(isIt) ??
    groups.find(({ result }) => isSame(result.lots))?.workings.find(isIt);
  return scored && commitmentsTogether(scored, members);
}

/** What the winner of a lot is held to: what was accepted of its offer, and what it promises in its answers. */
function commitmentsOf(card: Card, lot: Lot): Commitment[] | undefined {
  const points: Points = (criterion) => card.points[criterion];
  return some([
    ...accepted(card.workings, measuresOf(lot), points),
    ...promised(card.offer?.commitments, [lot.id], points),
  ]);
}

/**
 * What the winner of several lots together is held to. An amount that was accepted for the combined offer stands for
 * all lots, one that was accepted for a lot for that lot; so do promises, of which the combined offer's replace those
 * of one id. The points are those of the comparison, after any averaging.
 */
function commitmentsTogether(
  { option, points: scored, workings }: ScoredOption,
  lots: readonly Lot[],
): Commitment[] | undefined {
  const leaves = lots.slice(0, 1).flatMap(measuresOf);
  const ids = lots.map((lot) => lot.id);
  const points: Points = (criterion) => {
    const earned: Rational | undefined = scored[criterion];
    return earned && figure(earned);
  };
  const together = accepted(workings, leaves, points);
  const ofAll = new Set(together.map(({ criterion }) => criterion));
  const own = option.answers?.commitments ?? new Map<string, OfferedCommitment>();
  return some([
    ...together,
    ...option.cards.flatMap((card) =>
      accepted(
        card.workings,
        leaves.filter(({ id }) => !ofAll.has(id)),
        points,
      ),
    ),
    ...promised(own, ids, points),
    ...option.cards.flatMap((card, index) => {
      const left = Array.from(card.offer?.commitments ?? []).filter(([id]) => !own.has(id));
      return promised(new Map(left), ids.slice(index, index + 1), points);
    }),
  ]);
}

const measuresOf = ({ leaves }: Lot): MeasureLeaf[] => leaves.filter((leaf) => leaf.type === "measure");

const some = (found: Commitment[]): Commitment[] | undefined => (found.length === 0 ? undefined : found);

/** What counts of the measures, in the order of the rules: of each quantity as accepted, whatever a cap let count. */
function accepted(
  workings: readonly Working[],
  leaves: readonly MeasureLeaf[],
  points: Points,
): Commitment[] {
  const found = new Map(
    workings.flatMap((working) =>
      working.of === "amount" || working.of === "presentValue" ? [[working.criterion, working] as const] : [],
    ),
  );
  return leaves.flatMap((leaf): Commitment[] => {
    const working = found.get(leaf.id);
    if (working === undefined) return [];
    const place = { lots: working.lots, criterion: leaf.id, points: points(leaf.id) };
    if (working.of === "amount")
      return working.lines
        .filter((line) => leaf.better === "lower" || line.accepted.n > 0n)
        .map((line) => ({ ...place, ...ofLine(line) }));
    const amount = figure(working.computed.value);
    return [{ ...place, ...termsOf(leaf.lines[0]), amount, value: amount, evidence: undefined }];
  });
}

const termsOf = ({ id, title, unit, due, kpi, ref, meta }: MeasureLine) => ({
  id,
  title,
  unit,
  due,
  kpi,
  ref,
  meta,
});

const ofLine = ({ line, accepted: amount, evidence }: AmountLine) => ({
  ...termsOf(line),
  amount: figure(amount),
  value: figure(reduce(multiply(amount, line.proxy))),
  evidence,
});

const promised = (
  commitments: ReadonlyMap<string, OfferedCommitment> | undefined,
  lots: readonly string[],
  points: Points,
): Commitment[] =>
  Array.from(commitments?.values() ?? [], ({ amount, ...promise }) => ({
    lots,
    ...promise,
    amount: amount && figure(amount),
    value: undefined,
    evidence: undefined,
    points: points(promise.criterion),
  }));
