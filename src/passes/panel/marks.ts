import type { Mark } from "../../model/panel.js";
import type { QualityLeaf } from "../../model/procedure.js";
import type { Rational } from "../../number/rational.js";
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

/** The score agreed, where there is one and it is a figure. */
export function agreedOn({ sheet }: Pick<FiledSheet, "sheet">): Rational | undefined {
  const score = sheet.agreed?.score;
  return score === "notAnswered" ? undefined : score;
}

/** The sheets on quality criteria. */
export const onQuality = (sheets: readonly FiledSheet[]): (FiledSheet & { readonly leaf: QualityLeaf })[] =>
  sheets.filter((each): each is FiledSheet & { readonly leaf: QualityLeaf } => each.leaf.type === "quality");

/** Where a sheet belongs, as its findings say. */
export const placeOn = ({ bid, lots, leaf }: FiledSheet) => ({ lots, bid: bid.id, criterion: leaf.id });
