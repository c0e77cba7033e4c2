import * as fc from "fast-check";
import { expect } from "vitest";
import { isRelative } from "../../src/methods/method.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import type { Lot } from "../../src/model/procedure.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import { diffRounds } from "../../src/movement/difference.js";
import { movement } from "../../src/movement/movement.js";
import type { Gain, LotMovement, Moved, Movement } from "../../src/movement/records.js";
import { add, equal, type Rational, subtract } from "../../src/number/rational.js";
import { reportRounds } from "../../src/report/rounds.js";
import { documents } from "../support/generate.js";
import { everyMethod } from "../support/generateMethods.js";
import { second, secondRounds, withRound } from "../support/generateRounds.js";
import { isSetAsideEarly } from "./early.js";
import { evaluated, forAnyMethod, forEveryMethod } from "./law.js";

const inTwoRounds = (document: fc.Arbitrary<ProcedureDocument>) => document.chain(secondRounds);

/** The movement between the two rounds, where the second was reached. */
function movementOf(evaluation: Evaluation): Movement {
  const found = movement(evaluation);
  fc.pre(found !== undefined);
  return found;
}

const movedIn = ({ bids }: LotMovement): Moved[] => bids.filter((each) => each.kind === "moved");

const isNothing = ({ points, total }: Gain): boolean =>
  [total, ...Object.values(points)].every(({ value }) => value.n === 0n);

const addsUp = (parts: readonly (Rational | undefined)[], whole: Rational | undefined): boolean =>
  whole !== undefined &&
  parts.every((each) => each !== undefined) &&
  equal((parts as Rational[]).reduce(add), whole);

const sums = (documents: fc.Arbitrary<ProcedureDocument>) =>
  fc.property(inTwoRounds(documents), (document) => {
    const evaluation = evaluated(document);
    const [first, last] = evaluation.rounds;
    for (const [index, lot] of movementOf(evaluation).lots.entries()) {
      const bidsBut = (kind: string) => lot.bids.filter((each) => each.kind !== kind).map(({ bid }) => bid);
      const [was, now] = [first, last].map((round) =>
        (round?.lots[index]?.ranking ?? []).map(({ bid }) => bid),
      );
      expect(bidsBut("departed")).toEqual(now);
      expect(bidsBut("arrived").sort()).toEqual(was?.sort());
      for (const { before, after, change, steps } of movedIn(lot)) {
        expect(equal(change.total.value, subtract(after.total.value, before.total.value))).toBe(true);
        if (steps === undefined) continue;
        const { own, baseline } = steps;
        expect(baseline.rank).toBe(after.rank);
        expect(addsUp([own.total.value, baseline.total.value], change.total.value)).toBe(true);
        expect(Object.keys(change.points)).toEqual(Object.keys(after.points));
        for (const [id, { value }] of Object.entries(change.points))
          expect(addsUp([own.points[id]?.value, baseline.points[id]?.value], value)).toBe(true);
      }
    }
  });

const told = "every bid is told, and its own offer and the new baseline add up to the change";
forEveryMethod(
  told,
  20,
  (using) => sums(documents(using)),
  everyMethod.filter(({ context }) => context === "price"),
);
forAnyMethod(told, 100, sums);

const hangsOnOthers = ({ criteria, keys }: Lot): boolean =>
  [...nodesOf(criteria), ...keys].some(({ method }) => method !== undefined && isRelative(method));

forAnyMethod("where no figure over all bids has moved, the new baseline changes nothing", 60, (documents) =>
  fc.property(inTwoRounds(documents), (document) => {
    const evaluation = evaluated(document);
    for (const [index, lot] of movementOf(evaluation).lots.entries()) {
      const { baselines } = lot;
      if (!hangsOnOthers(evaluation.procedure.tender.lots[index] as Lot)) expect(baselines).toEqual([]);
      if (baselines.length > 0) continue;
      for (const { steps, after } of movedIn(lot)) {
        expect(steps && isNothing(steps.baseline)).toBe(true);
        expect(steps?.others.rank).toBe(after.rank);
      }
    }
  }),
);

/** Whether the second round is held in every lot of an offer. */
const isHeldFor = ({ tender }: ProcedureDocument, lots: readonly string[] = []): boolean => {
  const held = tender.rounds?.at(-1)?.heldIn;
  return held === undefined || lots.every((lot) => held.includes(lot));
};

/** The document in which one bid alone offers anew, and all others repeat what they offered. */
const alone = (document: ProcedureDocument, own: string): ProcedureDocument => ({
  ...document,
  bids: document.bids.map((bid) => ({
    ...bid,
    offers: bid.offers.flatMap((offer) => {
      if (bid.id === own) return [offer];
      if (offer.round === "final") return [];
      return isHeldFor(document, offer.lots) ? [offer, { ...offer, round: "final" }] : [offer];
    }),
  })),
  // The others repeat what they offered, so that there is nothing new to mark.
  scoresheets: document.scoresheets?.filter(({ bid, round }) => bid === own || round !== "final"),
});

forAnyMethod("what a bid's own new offer does is the same whatever the others offer", 60, (documents) =>
  fc.property(inTwoRounds(documents), fc.nat(4), (document, position) => {
    const own = document.bids[position % document.bids.length]?.id ?? "";
    const stepsOf = (each: ProcedureDocument) =>
      movementOf(evaluated(each)).lots.map(
        (lot) => movedIn(lot).find(({ bid, steps }) => bid === own && steps !== undefined)?.steps?.own,
      );
    const [among, apart] = [stepsOf(document), stepsOf(alone(document, own))];
    for (const [index, step] of among.entries())
      if (step !== undefined && apart[index] !== undefined)
        expect(JSON.stringify(step)).toBe(JSON.stringify(apart[index]));
  }),
);

forAnyMethod("where every offer is repeated, nothing moves", 60, (documents) =>
  fc.property(documents, (document) => {
    const evaluation = evaluated(withRound(document, second, (_bid, offer) => offer));
    const difference = diffRounds(evaluation);
    for (const [index, lot] of movementOf(evaluation).lots.entries()) {
      // A bid that left by a bar on relative points set a baseline in the first round and is gone in the next.
      const aside = evaluation.rounds[0]?.lots[index]?.setAside ?? [];
      if (!aside.every((each) => isSetAsideEarly(document, each))) continue;
      expect(difference?.lots.filter((each) => each.lot === lot.lot)).toEqual([]);
      expect(lot.baselines).toEqual([]);
      for (const { before, steps, brought } of movedIn(lot)) {
        expect(brought).toEqual([]);
        expect(steps && isNothing(steps.own) && isNothing(steps.baseline)).toBe(true);
        expect([steps?.own.rank, steps?.others.rank]).toEqual([before.rank, before.rank]);
      }
    }
  }),
);

forAnyMethod(
  "a round does not differ from itself; every new rank is told in lines that fit",
  60,
  (documents) =>
    fc.property(inTwoRounds(documents), (document) => {
      const evaluation = evaluated(document);
      for (const { round } of evaluation.rounds)
        expect(diffRounds(evaluation, { from: round, to: round })).toEqual({
          from: round,
          to: round,
          lots: [],
          groups: [],
          award: undefined,
        });
      const text = reportRounds(evaluation);
      fc.pre(text !== undefined);
      // A single figure may be wider than the page.
      const fits = (line: string): boolean => line.length <= 100 || /^[\d\s.…,;]+$/.test(line);
      expect(text.split("\n").filter((line) => !fits(line))).toEqual([]);
      expect(text).not.toMatch(/undefined|NaN|Infinity/);
      for (const { bid, rank } of diffRounds(evaluation)?.lots.flatMap(({ changed }) => changed) ?? [])
        if (rank !== undefined) {
          const [before, after] = [rank.before, rank.after];
          const sentence = `${after > before ? "fell" : "rose"} from rank ${before} to ${after}`;
          expect(text.replace(/\s+/g, " ")).toMatch(new RegExp(`\\b${bid}\\b[^.]* ${sentence}`));
        }
    }),
);
