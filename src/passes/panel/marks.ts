import type { Mark } from "../../model/panel.js";
import type { QualityLeaf } from "../../model/procedure.js";
import { greater, lesser, type Rational } from "../../number/rational.js";
import type { FiledSheet } from "./sheets.js";

/** A mark that is a figure. */
export interface Given {
  readonly by: string | undefined;
  readonly mark: Rational;
}

export const isGiven = (mark: Mark): mark is Mark & Given => typeof mark.mark !== "string";

/** The marks of a sheet that are figures. */
export const givenOn = ({ sheet }: Pick<FiledSheet, "sheet">): Given[] => sheet.marks.filter(isGiven);

/** The evaluators of a panel who gave no mark and did not abstain. */
export const missingFrom = (panel: readonly string[], marks: readonly Mark[]): string[] =>
  panel.filter((by) => !marks.some((mark) => mark.by === by));

/** The lowest and the highest of the marks of a sheet; undefined where none is a figure. */
export function extremesOn(filed: Pick<FiledSheet, "sheet">): Extremes | undefined {
  const [first, ...rest] = givenOn(filed);
  if (first === undefined) return undefined;
  let [lowest, highest] = [first.mark, first.mark];
  for (const { mark } of rest) [lowest, highest] = [lesser(lowest, mark), greater(highest, mark)];
  return { lowest, highest };
}

export interface Extremes {
  readonly lowest: Rational;
  readonly highest: Rational;
}

/** The score agreed, where there is one and it is a figure. */
export function agreedOn({ sheet }: Pick<FiledSheet, "sheet">): Rational | undefined {
  const score = sheet.agreed?.score;
  return score === "notAnswered" ? undefined : score;
}

/** The sheets on quality criteria. */
export const onQuality = (sheets: readonly FiledSheet[]): MarkedSheet[] =>
  sheets.filter((each): each is MarkedSheet => each.leaf.type === "quality");

export type MarkedSheet = FiledSheet & { readonly leaf: QualityLeaf };

/** Where a sheet belongs, as its findings say. */
export const placeOn = ({ bid, lots, leaf }: FiledSheet) => ({ lots, bid: bid.id, criterion: leaf.id });
