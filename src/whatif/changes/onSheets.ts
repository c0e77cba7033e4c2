import { readableText } from "../../model/canonical.js";
import type { ScoresheetDocument } from "../../model/document/panel.js";
import type { Apply } from "./applied.js";
import { unknownIn } from "./known.js";
import { sheetMeant, withoutHistory } from "./sheets.js";
import { forPlace, insteadOf } from "./words.js";

/** Gives one evaluator's mark another value, or adds it where it is still due. */
export const setMark: Apply<"setMark"> = (document, change, path) => {
  const { bid, criterion, lots, round, by, mark } = change;
  const unknown = unknownIn(document, { evaluator: by }, path);
  if (unknown.length > 0) return { issues: unknown.map((each) => ({ ...each, path: [...path, "by"] })) };
  const found = sheetMeant(document, change, path);
  if ("issues" in found) return found;
  const { marks = [], ...rest } = found.sheet;
  const own = marks.find((each) => each.by === by);
  const changed = { ...own, ...(by === undefined ? {} : { by }), mark };
  const sheet: ScoresheetDocument = {
    ...rest,
    marks: own === undefined ? [...marks, changed] : marks.map((each) => (each === own ? changed : each)),
  };
  return {
    document: found.put(withoutHistory(sheet, ({ of, evaluator }) => of === "mark" && evaluator === by)),
    told: `the mark${by === undefined ? "" : ` of ${by}`} for ${bid} on ${criterion}${forPlace(lots, round)} is ${insteadOf(own?.mark, mark)}`,
  };
};

/** Gives the agreed score another value, or states it where it is still due. */
export const setScore: Apply<"setScore"> = (document, change, path) => {
  const { bid, criterion, lots, round, score } = change;
  const found = sheetMeant(document, change, path);
  if ("issues" in found) return found;
  const { sheet, put } = found;
  return {
    document: put(
      withoutHistory({ ...sheet, agreed: { ...sheet.agreed, score } }, ({ of }) => of === "agreed"),
    ),
    told: `the agreed score of ${bid} on ${criterion}${forPlace(lots, round)} is ${insteadOf(sheet.agreed?.score, score)}`,
  };
};

/** Accepts another amount of a measure, of the whole or of one line. */
export const setAccepted: Apply<"setAccepted"> = (document, change, path) => {
  const { bid, criterion, lots, round, line, accepted } = change;
  const found = sheetMeant(document, change, path);
  if ("issues" in found) return found;
  const { sheet, put } = found;
  const lines = typeof sheet.accepted === "object" ? sheet.accepted : {};
  const before = line === undefined ? sheet.accepted : lines[line];
  const now =
    line === undefined ? accepted : ({ ...lines, [line]: accepted } as ScoresheetDocument["accepted"]);
  return {
    document: put(
      withoutHistory(
        { ...sheet, accepted: now },
        (each) => each.of === "accepted" && (line === undefined || each.line === line),
      ),
    ),
    told: `what is accepted of ${criterion}${line === undefined ? "" : ` (${line})`} from ${bid}${forPlace(lots, round)} is ${insteadOf(readableText(before), readableText(accepted))}`,
  };
};
