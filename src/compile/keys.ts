import { match } from "ts-pattern";
import type { TieBreakDocument } from "../model/document/tender.js";
import type { Procedure } from "../model/procedure.js";
import { negate, type Rational, reduce, subtract, sum, whole, zero } from "../number/rational.js";
import type { AssessedLot } from "../passes/assess.js";
import { drawFor } from "../passes/decisions.js";
import { lastRound } from "../passes/lastRound.js";
import type { Placed } from "../passes/rank/lot.js";
import { levelOf } from "../whatif/altered/weight.js";
import { atCorners } from "../whatif/triangle/totals.js";
import type { Subjects } from "./altered.js";
import { contractPart } from "./contract.js";
import type { Move } from "./moves.js";
import type { Part } from "./part.js";
import type { Priced } from "./prices.js";

/**
 * One figure by which bids are ranked, the higher one first: Σ share × what a bid has at a corner, where at a corner all
 * that the varied weights add up to is one criterion's. Without varied weights there is one corner, with a share of 1.
 */
export interface Key {
  /** By bid and corner. */
  readonly rows: readonly (readonly Rational[])[];
  /** What varied scores add. */
  readonly moves: readonly Move[];
  /** What varied prices add. */
  readonly parts: readonly Part[];
}

export interface Keys {
  /** The bids that are ranked, in the order of the document. */
  readonly bids: readonly string[];
  /** The total, then the published tie-breaks. */
  readonly keys: readonly [Key, ...Key[]];
  /** Whether there is a tie-break after them that not every bid can be asked. */
  readonly isOpen: boolean;
}

/** Reads the figures that rank the bids of a lot off its samples; `moves` are those of the varied scores. */
export function keysIn(
  procedure: Procedure,
  subjects: Subjects,
  samples: readonly AssessedLot[],
  moves: readonly Move[],
  priced: readonly Priced[],
): Keys {
  const bids = rankedIn(procedure, samples[0]);
  const sampled = samples.map(({ ranked }) => {
    const placed = new Map(ranked.map(({ item }) => [item.name, item]));
    return bids.map((bid) => placed.get(bid) as Placed);
  });
  const rowsOf = (figure: (placed: Placed) => Rational): Rational[][] =>
    bids.map((_, index) => atCorners(sampled.map((placed) => figure(placed[index] as Placed))));
  const placed = sampled[0] ?? [];
  const beside = (among: readonly Priced[], { pointsAt }: Placed): Rational =>
    sum(among.map(({ criterion }) => pointsAt(criterion) ?? zero));
  const keys: [Key, ...Key[]] = [
    {
      rows: rowsOf((each) => reduce(subtract(each.total, beside(priced, each)))),
      moves,
      parts: priced.flatMap(({ parts }) => parts),
    },
  ];
  for (const each of procedure.tender.tieBreaks) {
    if (each.kind === "higherPoints") {
      const { criterion } = each;
      const within = priced.filter((leaf) => isWithin(subjects, leaf.criterion, criterion));
      keys.push({
        rows: rowsOf((at) => reduce(subtract(at.pointsAt(criterion) ?? zero, beside(within, at)))),
        parts: within.flatMap(({ parts }) => parts),
        moves: moves.filter((move) => isWithin(subjects, move.criterion, criterion)),
      });
      continue;
    }
    const figures = figuresOf(procedure, subjects, each, placed);
    const isLacking = figures.filter((figure) => figure === undefined);
    if (isLacking.length > 0) return { bids, keys, isOpen: isLacking.length < figures.length };
    const contract =
      each.kind === "lowerPrice" ? contractPart(subjects.varied, placed, samples.length) : undefined;
    keys.push({
      rows: figures.map((figure) => samples.map(() => (contract ? zero : (figure as Rational)))),
      moves: [],
      parts: contract ? [contract] : [],
    });
  }
  return { bids, keys, isOpen: false };
}

/** The bids of a lot that are ranked, in the order of the document. */
export function rankedIn(procedure: Procedure, sample: AssessedLot | undefined): string[] {
  const ranked = new Set(sample?.ranked.map(({ item }) => item.name));
  return procedure.bids.flatMap(({ id }) => (ranked.has(id) ? [id] : []));
}

const isWithin = ({ lot }: Subjects, leaf: string, node: string): boolean =>
  leaf === node || levelOf(lot.criteria, leaf)?.above.some(({ id }) => id === node) === true;

/** What a tie-break that scenarios do not move looks at, the higher figure first; undefined of a bid that lacks it. */
function figuresOf(
  procedure: Procedure,
  { lot }: Subjects,
  tieBreak: Exclude<TieBreakDocument, { kind: "higherPoints" }>,
  placed: readonly Placed[],
): (Rational | undefined)[] {
  return match(tieBreak)
    .with({ kind: "lowerPrice" }, () => placed.map(({ price }) => price && negate(price)))
    .with({ kind: "earlierSubmission" }, () => {
      const times = placed.flatMap(({ submitted }) => submitted ?? []).sort();
      return placed.map(({ submitted }) => submitted && place(times.indexOf(submitted)));
    })
    .with({ kind: "drawnOrder" }, () => {
      const round = procedure.tender.rounds[lastRound(procedure)];
      const drawn = round && drawFor({ procedure, round, lots: [lot.id] })?.order;
      return placed.map(({ name }) => (drawn?.includes(name) ? place(drawn.indexOf(name)) : undefined));
    })
    .exhaustive()
    .map((figure) => (typeof figure === "object" ? figure : undefined));
}

const place = (index: number): Rational => whole(BigInt(-index));
