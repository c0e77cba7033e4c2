import type { Procedure } from "../model/procedure.js";
import { equal, type Rational } from "../number/rational.js";
import type { Ranks } from "./ahead.js";
import type { Subjects } from "./altered.js";
import type { Key } from "./keys.js";
import { orderBy, quantumOf } from "./order.js";
import { addingParts } from "./parts.js";
import type { Read } from "./read.js";
import type { CompiledLot } from "./records.js";
import { scaled } from "./scaled.js";
import type { Scenarios } from "./scenarios.js";
import { sumsOf } from "./sums.js";

/** Ranks one scenario by the passes themselves. */
export type Plain = (scenarios: Scenarios, scenario: number, ranks: Uint16Array) => void;

/** Scenarios are taken in blocks that fit beside their sums into the nearest memory. */
const block = 64;

/** A scenario that its sums leave in doubt, and one that is left to the passes. */
const unsure = 1;
const left = 2;

/** The compiled arithmetic of a lot. */
export function kernelOf(
  { tender }: Procedure,
  { weights, varied }: Subjects,
  bids: readonly string[],
  read: Read,
  plain: Plain,
): CompiledLot["rank"] {
  const rows = rowsOf(read);
  const shares = varied.flatMap((each) => (each.kind === "weight" ? [each.most] : []));
  const most = shares.length === 0 ? [1] : shares;
  const names = rows.map(([name]) => name as string);
  const keys = read.keys.map((key) => scaled(onlyOf(key, read.bids, names), names, most));
  const [total, ...tieBreaks] = keys;
  if (total === undefined) return () => undefined;
  const rounding = tender.rounding.total;
  const order = orderBy(
    [total, ...tieBreaks],
    weights,
    rows.map((row) => row.length),
    rounding,
    read.isOpen,
    block,
  );
  const sums = sumsOf(total, weights, block);
  const addParts = addingParts(total, weights, rows.length);
  const quantum = rounding === undefined ? 0 : quantumOf(rounding, total.unit);
  const rowAt = Int32Array.from(bids, (id) => rows.findIndex((row) => row.includes(id)));
  // Where every bid is a row of its own, ranks are left where they are asked for.
  const isRowByRow = rowAt.every((row, bid) => row === bid);
  const own = new Uint16Array(isRowByRow ? 0 : rows.length * block);
  const bent = weights.filter((_, at) => read.holdsAtZero[at] === false);
  // With a single row no sum is in doubt, not even where all shares are 0.
  const isPlain = bent.length === 0 && quantum === 0 && rows.length > 1;
  const margins = new Float64Array(block).fill(total.margin);
  const doubts = new Uint8Array(block);

  return (figures, count, stride, ranks) => {
    const scenarios = { figures, stride };
    for (let from = 0; from < count; from += block) {
      const size = Math.min(block, count - from);
      const to = isRowByRow ? { ranks, step: stride, from } : { ranks: own, step: block, from: 0 };
      sums.add(scenarios, from, size);
      if (quantum > 0)
        for (let at = 0; at < size; at += 1)
          margins[at] = total.margin + quantum * sharesIn(scenarios, from + at);
      else if (total.parts.length > 0) margins.fill(total.margin);
      addParts(scenarios, from, size, sums, margins);
      const isDoubtful = order.place(sums, size, margins, to, doubts);
      if (!isDoubtful && !isPlain) doubts.fill(0);
      if (isDoubtful || !isPlain)
        for (let at = 0; at < size; at += 1)
          if (!isPlain || doubts[at] === unsure) doubts[at] = settled(scenarios, from + at, at, to);
      if (!isRowByRow) write(ranks, stride, from, size);
      if (isDoubtful || !isPlain)
        for (let at = 0; at < size; at += 1) if (doubts[at] === left) plain(scenarios, from + at, ranks);
    }
  };

  /** Settles a scenario, or leaves it to the passes. */
  function settled(scenarios: Scenarios, scenario: number, at: number, to: Ranks): number {
    if (isBent(scenarios, scenario) || sharesIn(scenarios, scenario) === 0) return left;
    if (doubts[at] !== unsure) return 0;
    return order.settle(scenarios, scenario, sums, at, margins[at] as number, to) ? 0 : left;
  }

  function write(ranks: Uint16Array, stride: number, from: number, size: number): void {
    for (let bid = 0; bid < rowAt.length; bid += 1) {
      const row = (rowAt[bid] as number) * block;
      const to = bid * stride + from;
      if (row < 0) ranks.fill(0, to, to + size);
      else for (let at = 0; at < size; at += 1) ranks[to + at] = own[row + at] as number;
    }
  }

  function sharesIn({ figures, stride }: Scenarios, scenario: number): number {
    if (weights.length === 0) return 1;
    let all = 0;
    for (let each = 0; each < weights.length; each += 1)
      all += figures[(weights[each] as number) * stride + scenario] as number;
    return all;
  }

  function isBent({ figures, stride }: Scenarios, scenario: number): boolean {
    for (let each = 0; each < bent.length; each += 1)
      if (figures[(bent[each] as number) * stride + scenario] === 0) return true;
    return false;
  }
}

/** Bids that are alike in every figure that may ever rank them, and of which none varies by itself, are one row. */
function rowsOf({ bids, keys, isOpen }: Read): string[][] {
  const moving = new Set(
    keys.some(({ parts }) => parts.length > 0) ? bids : keys[0].moves.map(({ bid }) => bid),
  );
  const rows: { readonly at: number; readonly names: string[] }[] = [];
  for (const [index, name] of bids.entries()) {
    const twin =
      isOpen || moving.has(name)
        ? undefined
        : rows.find(
            ({ at, names }) =>
              !moving.has(names[0] as string) &&
              keys.every(({ rows: figures }) => isSame(figures[at] ?? [], figures[index] ?? [])),
          );
    if (twin === undefined) rows.push({ at: index, names: [name] });
    else twin.names.push(name);
  }
  return rows.map(({ names }) => names);
}

const isSame = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  a.every((figure, corner) => equal(figure, b[corner] as Rational));

const onlyOf = (key: Key, bids: readonly string[], names: readonly string[]): Key => ({
  rows: names.map((name) => key.rows[bids.indexOf(name)] as readonly Rational[]),
  moves: key.moves,
  parts: key.parts,
});
