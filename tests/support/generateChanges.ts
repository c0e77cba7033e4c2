import * as fc from "fast-check";
import type { Change } from "../../src/model/document/changes.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import { price } from "./generateTender.js";

/** A change, the change that takes it back, and what it is made on: two on different things do not meet. */
export interface Undoable {
  readonly change: Change;
  readonly inverse: Change;
  readonly on: string;
}

type Drawn = fc.Arbitrary<Undoable>;

/** Changes of what a document states, one for each figure or rule that it has. */
export function undoables(document: ProcedureDocument): fc.Arbitrary<Undoable> {
  return fc.oneof(...[prices, scores, marks, weights, rules].flatMap((each) => each(document)));
}

const prices = ({ bids }: ProcedureDocument): Drawn[] =>
  bids.flatMap(({ id: bid, offers }) =>
    offers.flatMap(({ lots, round, price: stated }) => {
      if (stated === undefined) return [];
      const place = { ...(lots === undefined ? {} : { lots }), ...(round === undefined ? {} : { round }) };
      const set = (text: string): Change => ({ kind: "setPrice", bid, ...place, price: text });
      return [price.map((text) => undoable(`price ${bid} ${lots} ${round}`, set(text), set(stated)))];
    }),
  );

/** Figures of sheets that stand alone on what they are about, or name their lot. */
function scores({ scoresheets = [] }: ProcedureDocument): Drawn[] {
  const figures = scoresheets.flatMap(({ agreed }) => agreed?.score ?? []);
  return scoresheets.flatMap((sheet) => {
    const { bid, criterion, agreed } = sheet;
    if (agreed === undefined) return [];
    const set = (score: string): Change => ({ kind: "setScore", bid, criterion, ...placeOf(sheet), score });
    const on = `score ${bid} ${criterion} ${sheet.lot} ${sheet.combined}`;
    return [fc.constantFrom(...figures).map((score) => undoable(on, set(score), set(agreed.score)))];
  });
}

function marks({ scoresheets = [] }: ProcedureDocument): Drawn[] {
  const figures = scoresheets.flatMap(({ marks: all = [] }) => all.map(({ mark }) => mark));
  return scoresheets.flatMap((sheet) =>
    (sheet.marks ?? []).flatMap(({ by, mark: stated }) => {
      const { bid, criterion } = sheet;
      if (by === undefined) return [];
      const set = (mark: string): Change => ({
        kind: "setMark",
        bid,
        criterion,
        ...placeOf(sheet),
        by,
        mark,
      });
      const on = `mark ${bid} ${criterion} ${sheet.lot} ${sheet.combined} ${by}`;
      return [fc.constantFrom(...figures).map((mark) => undoable(on, set(mark), set(stated)))];
    }),
  );
}

const placeOf = ({ lot, combined }: { lot?: string | undefined; combined?: string[] | undefined }) => {
  const lots = combined ?? (lot === undefined ? undefined : [lot]);
  return lots === undefined ? {} : { lots };
};

/** Two neighbours at the top exchange their weights. */
function weights({ tender }: ProcedureDocument): Drawn[] {
  const weighed = (tender.criteria ?? []).flatMap((each) =>
    "weight" in each && each.weight !== undefined ? [[each.id, each.weight] as const] : [],
  );
  return weighed.slice(1).flatMap(([id, weight], index) => {
    const [other, theirs] = weighed[index] as readonly [string, string];
    const set = (one: string, two: string): Change => ({
      kind: "setWeights",
      weights: { [id]: one, [other]: two },
      others: "fixed",
    });
    return [fc.constant(undoable("weights", set(theirs, weight), set(weight, theirs)))];
  });
}

const rules = ({ tender: { rounding = [], tieBreaks = [] } }: ProcedureDocument): Drawn[] => [
  fc.constantFrom("0", "1", "3").map((places) => {
    const set = (to: typeof rounding): Change => ({ kind: "setRounding", rounding: to });
    return undoable("rounding", set([{ of: "total", places, mode: "halfUp" }]), set(rounding));
  }),
  fc
    .constantFrom<typeof tieBreaks>([], [{ kind: "lowerPrice" }], [{ kind: "earlierSubmission" }])
    .map((to) => {
      const set = (next: typeof tieBreaks): Change => ({ kind: "setTieBreaks", tieBreaks: next });
      return undoable("tieBreaks", set(to), set(tieBreaks));
    }),
];

const undoable = (on: string, change: Change, inverse: Change): Undoable => ({ change, inverse, on });
