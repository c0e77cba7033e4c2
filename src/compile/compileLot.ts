import type { Procedure } from "../model/procedure.js";
import { standingOf } from "../whatif/standing.js";
import { type Subjects, scenarioOf, subjectsIn } from "./altered.js";
import { kernelOf, type Plain } from "./kernel.js";
import { readIn } from "./read.js";
import type { CompiledLot, NotVaried, Varied } from "./records.js";

/**
 * Makes a lot ready to be ranked again and again, in the last round that has offers, with other figures for what is
 * varied. Where totals are sums of what varies, which is derived from the published rules, they are added up as whole
 * numbers in doubles, and whatever those leave in doubt is settled exactly; elsewhere each scenario goes through the
 * passes. Ranks are the same either way.
 */
export function compileLot(
  procedure: Procedure,
  lot: string,
  varied: readonly Varied[],
): CompiledLot | { readonly refused: readonly [NotVaried, ...NotVaried[]] } {
  const found = procedure.tender.lots.find(({ id }) => id === lot);
  if (found === undefined) {
    const known = procedure.tender.lots.map(({ id }) => id);
    return { refused: [{ kind: "unknown", what: "lot", id: lot, known }] };
  }
  const subjects = subjectsIn(procedure, found, varied);
  if ("refused" in subjects) return subjects;
  const bids = procedure.bids.map(({ id }) => id);
  const plain = evaluating(procedure, subjects, bids);
  const common = { lot, bids, varied };
  const read = readIn(procedure, subjects);
  return "faults" in read
    ? {
        ...common,
        reading: { by: "evaluate", reasons: read.faults },
        rank: (figures, count, stride, ranks) => {
          for (let s = 0; s < count; s += 1) plain({ figures, stride }, s, ranks);
        },
      }
    : { ...common, reading: { by: "kernel" }, rank: kernelOf(procedure, subjects, bids, read, plain) };
}

/** Ranks a scenario as an evaluation of the procedure that it is does. */
const evaluating =
  (procedure: Procedure, subjects: Subjects, bids: readonly string[]): Plain =>
  ({ figures, stride }, scenario, ranks) => {
    for (const index of bids.keys()) ranks[index * stride + scenario] = 0;
    const altered = scenarioOf(procedure, subjects, (v) => figures[v * stride + scenario] as number);
    if (altered === undefined) return;
    for (const { item, rank } of standingOf(altered, subjects.lot.id).ranked)
      ranks[bids.indexOf(item.name) * stride + scenario] = rank;
  };
