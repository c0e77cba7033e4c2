import { bidName, criterionName, listed, roundName } from "../../explain/names.js";
import { isRelative } from "../../methods/method.js";
import type { Lot } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import type {
  BaselineMove,
  BroughtChange,
  Change,
  LotMovement,
  Moved,
  Steps,
} from "../../movement/records.js";
import type { Figure } from "../../number/figure.js";
import { equal } from "../../number/rational.js";
import { shown } from "../../number/shown.js";
import type { Telling } from "./telling.js";
import { capital, gainText, keysText, moveText, percentText } from "./words.js";

/** Why a bid stands where it does now, for its bidder: where it stood, and what each step did. */
export function movedSentences(telling: Telling, bid: Moved): string[] {
  const { steps } = bid;
  const head = rankSentence(telling, bid);
  if (steps === undefined)
    return [
      head,
      `What moved it cannot be told apart: the formula has no value for its new offer on ${oldBaseline(telling)}.`,
    ];
  return [
    head,
    ownSentence(telling, bid, steps),
    ...othersSentence(telling.lot, bid, steps),
    ...baselineSentence(telling, bid, steps),
  ];
}

function rankSentence({ procedure, lot }: Telling, { bid, before, after }: Moved): string {
  const verb = after.rank > before.rank ? "fell" : "rose";
  const place =
    after.rank === before.rank
      ? `stays at rank ${after.rank}`
      : `${verb} from rank ${before.rank} to ${after.rank}`;
  const sharing = lot.bids.filter((each) => "after" in each && each.after.rank === after.rank).length;
  const shared = sharing > 1 ? `, shared by ${sharing} bids` : "";
  const settled = after.settledBy === undefined ? "" : `, by the tie-break ${after.settledBy}`;
  return `${bidName(procedure, bid)} ${place}${shared}${settled}.`;
}

const oldBaseline = ({ procedure, movement }: Telling): string =>
  `the baseline of round ${roundName(procedure, movement.from)}`;

/** Whether any figure of the lot hangs on the other bids. */
const hangsOnOthers = ({ criteria, keys }: Lot): boolean =>
  nodesOf(criteria).some(({ method }) => method !== undefined && isRelative(method)) ||
  keys.some(({ method }) => isRelative(method));

function ownSentence(telling: Telling, bid: Moved, { own }: Steps): string {
  const things = broughtWords(telling, bid);
  const stands = bid.offers.find(({ round }) => round === telling.movement.to)?.standing;
  const where = stands === undefined ? "" : ` (that of round ${roundName(telling.procedure, stands)} stands)`;
  if (things.length === 0) return `Its own offer is as it was${where}: rank ${own.rank}.`;
  const many = things.length > 1;
  const effect =
    own.keys === undefined || bid.before.keys === undefined
      ? gainText(own, telling.places, many)
      : keysText(bid.before.keys, own.keys, many);
  const on = hangsOnOthers(telling.terms) ? ` on ${oldBaseline(telling)}` : "";
  return `Its own new ${listed(things)} ${effect}${on}: rank ${own.rank}.`;
}

/** What the bid brought anew: "price (400 → 392, −2.00 %)", "score for Approach (8 → 7)". */
function broughtWords({ procedure, lot, terms }: Telling, { price, brought }: Moved): string[] {
  const typeOf = ({ criterion }: BroughtChange) => terms.leaves.find(({ id }) => id === criterion)?.type;
  const moved = price?.change.value.n === 0n ? undefined : price;
  const [only, ...more] = brought.filter((each) => typeOf(each) === "price");
  // Where the price that earns points is that of the contract, it is told once.
  const isOne =
    only !== undefined &&
    more.length === 0 &&
    moved !== undefined &&
    equal(only.before.value, moved.before.value) &&
    equal(only.after.value, moved.after.value);
  const percent = moved?.percent === undefined ? "" : `, ${percentText(moved.percent)}`;
  const parts = brought
    .filter((each) => each !== only || !isOne)
    .map(
      (each) =>
        `${subjects[typeOf(each) ?? "price"]}${criterionName(procedure, lot.lot, each.criterion)} (${changeText(each)})`,
    );
  return moved === undefined
    ? parts
    : [`${isOne ? "price" : "contract price"} (${changeText(moved)}${percent})`, ...parts];
}

const subjects = { price: "", measure: "amount for ", quality: "score for " } as const;

const changeText = ({ before, after }: Change<Figure>): string =>
  `${shown(before.value)} → ${shown(after.value)}`;

/** Whether any other bid of the lot brought something else, came or left. */
const othersDiffer = ({ bids }: LotMovement, own: string): boolean =>
  bids.some(
    (each) =>
      each.bid !== own &&
      (each.kind !== "moved" ||
        each.brought.length > 0 ||
        (each.price !== undefined && each.price.change.value.n !== 0n)),
  );

function othersSentence(lot: LotMovement, { bid }: Moved, { own, others }: Steps): string[] {
  if (!othersDiffer(lot, bid) && others.rank === own.rank) return [];
  if (others.rank === undefined)
    return [
      "Its rank among the others' new offers cannot be told: on the old baseline the formula has no value for one of them.",
    ];
  const what = `the others' new offers${lot.bids.some(({ kind }) => kind === "departed") ? " and departures" : ""}`;
  return others.rank === own.rank
    ? [`${capital(what)} leave it there.`]
    : [`With ${what} it is rank ${others.rank}.`];
}

function baselineSentence(telling: Telling, { after }: Moved, { own, others, baseline }: Steps): string[] {
  const { lot, procedure, movement } = telling;
  const isMoved = lot.baselines.length > 0 || baseline.total.value.n !== 0n || baseline.rank !== others.rank;
  if (!isMoved) return [];
  const drawn = `What was drawn for round ${roundName(procedure, movement.to)}`;
  if (lot.baselines.length === 0 && baseline.total.value.n === 0n)
    return [`${drawn} settles it: rank ${baseline.rank}.`];
  const effect =
    own.keys === undefined || after.keys === undefined
      ? gainText(baseline, telling.places, false)
      : keysText(own.keys, after.keys, false);
  const said = `${effect}: rank ${baseline.rank}.`;
  if (lot.baselines.length === 0) return [`${drawn} ${said}`];
  const moves = lot.baselines.map((move) => prefixed(telling, move)).join("; ");
  return [`${capital(moves)}; that ${said}`];
}

/** With several criteria that hang on others, each figure is told with its criterion. */
function prefixed({ procedure, lot }: Telling, move: BaselineMove): string {
  const several = new Set(lot.baselines.map(({ criterion }) => criterion)).size > 1;
  return several ? `${criterionName(procedure, lot.lot, move.criterion)}: ${moveText(move)}` : moveText(move);
}
