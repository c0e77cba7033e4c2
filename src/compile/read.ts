import type { Procedure } from "../model/procedure.js";
import { nodesOf } from "../model/resolve/lot.js";
import { alike, type Rational, reduce, sign, sum } from "../number/rational.js";
import type { AssessedLot } from "../passes/assess.js";
import { assessRounds } from "../passes/assessRounds.js";
import { lastRound } from "../passes/lastRound.js";
import { standingOf } from "../whatif/standing.js";
import { samplesAt } from "../whatif/triangle/totals.js";
import { atShares, type Subjects, withVaried } from "./altered.js";
import { faultsIn } from "./faults.js";
import { type Keys, keysIn, rankedIn } from "./keys.js";
import { movesIn, type Sample, unlike } from "./moves.js";
import { type Priced, pricesIn } from "./prices.js";
import type { HandedBack } from "./records.js";

/** All that ranks the bids of a lot, read off a few evaluations. */
export interface Read extends Keys {
  /** Of each varied weight, whether what is read holds where its share is 0 too. */
  readonly holdsAtZero: readonly boolean[];
}

/** Reads what ranks a lot as its figures vary; or says why it cannot be added up. */
export function readIn(
  procedure: Procedure,
  subjects: Subjects,
): Read | { readonly faults: readonly [HandedBack, ...HandedBack[]] } {
  const { lot, siblings, weights } = subjects;
  const corners = siblings === undefined ? [[]] : samplesAt(weights.length);
  const start = atFirst(procedure, subjects);
  const inside = atShares(start, subjects, corners[0] ?? []);
  const rounds = assessRounds(inside, lastRound(inside), { groups: [] }).map(({ results }) => ({
    lots: results,
  }));
  const [fault, ...more] = faultsIn(procedure, subjects, rounds);
  if (fault !== undefined) return { faults: [fault, ...more] };
  const sampleAt = (shares: readonly Rational[]): Sample => {
    const altered = atShares(start, subjects, shares);
    return { procedure: altered, assessed: standingOf(altered, lot.id) };
  };
  const samples = corners.map(sampleAt);
  const assessed = samples.map((each) => each.assessed);
  const ranked = rankedIn(start, assessed[0]);
  const { moves, faults } = movesIn(subjects, samples, ranked);
  const { priced, faults: pricing } = pricesIn(subjects, samples, ranked);
  const [first, ...others] = unlike([...inexactIn(subjects, assessed), ...faults, ...pricing]);
  if (first !== undefined) return { faults: [first, ...others] };
  const keys = keysIn(start, subjects, assessed, moves, priced);
  const holdsAtZero = weights.map((_, at) => {
    if (weights.length === 1) return true;
    const n = BigInt(weights.length - 1);
    const shares = weights.map((_each, other): Rational => ({ n: other === at ? 0n : 1n, d: n }));
    const there = sampleAt(shares).assessed;
    const isPriced = priced.every(
      ({ criterion, holdsAtNoWeight }) =>
        holdsAtNoWeight || there.lot.leaves.some(({ id, weight }) => id === criterion && sign(weight) > 0),
    );
    return isPriced && isAsRead(keys, start, subjects, there, shares, priced);
  });
  return { ...keys, holdsAtZero };
}

/** The procedure with every varied figure at its first, and the total as it is before it is rounded. */
function atFirst(procedure: Procedure, { lot, varied }: Subjects): Procedure {
  const first = varied.reduce(
    (altered, each) =>
      each.kind === "weight"
        ? altered
        : withVaried(altered, lot.id, each, each.kind === "score" ? 0 : each.from),
    procedure,
  );
  const { total: _settled, ...rounding } = first.tender.rounding;
  return { ...first, tender: { ...first.tender, rounding } };
}

/** What was settled at 30 digits moves in no straight line. */
function inexactIn({ siblings }: Subjects, samples: readonly AssessedLot[]): HandedBack[] {
  const settled = new Set(
    samples.flatMap(({ cards }) =>
      cards.flatMap(({ workings }) =>
        workings.flatMap((working) =>
          working.of === "points" && working.valuation.inexact ? [working.criterion] : [],
        ),
      ),
    ),
  );
  return nodesOf(siblings?.nodes ?? [])
    .filter(({ id }) => settled.has(id))
    .map(({ id, method }) => ({ kind: "notExact", criterion: id, method: method?.kind ?? "" }) as const);
}

/** Whether a lot stands at some shares as what was read says. */
function isAsRead(
  { bids, keys }: Keys,
  procedure: Procedure,
  subjects: Subjects,
  assessed: AssessedLot,
  shares: readonly Rational[],
  priced: readonly Priced[],
): boolean {
  if (rankedIn(procedure, assessed).join("\n") !== bids.join("\n")) return false;
  // At a point all samples are the same one.
  const there = keysIn(
    procedure,
    subjects,
    shares.map(() => assessed),
    [],
    priced,
  );
  return keys.every(({ rows }, key) =>
    rows.every((row, bid) =>
      alike(
        reduce(
          sum(
            row.map((figure, at) => ({
              n: figure.n * (shares[at]?.n ?? 1n),
              d: figure.d * (shares[at]?.d ?? 1n),
            })),
          ),
        ),
        there.keys[key]?.rows[bid]?.[0],
      ),
    ),
  );
}
