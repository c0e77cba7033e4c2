import type { Agreement, Sheet } from "../../model/panel.js";
import type { Bid, Lot, Procedure, QualityLeaf, Scale } from "../../model/procedure.js";
import { isOnScale, stepped } from "../../model/scale.js";
import type { Rational } from "../../number/rational.js";
import { type RecordedAt, scaleFor } from "../altered/score.js";

/** A figure of the panel that has steps above or below it. */
export interface PanelFigure {
  readonly at: RecordedAt;
  readonly criterion: string;
  readonly value: Rational;
  /** Whether it is on a combined offer, which is ranked in no lot. */
  readonly combined: boolean;
  /** The criterion in each lot that the sheet serves. */
  readonly served: readonly { readonly lot: string; readonly leaf: QualityLeaf }[];
}

/** Every figure that makes a score: the score agreed, or the marks of which it is made. */
export const panelFigures = ({ tender, bids }: Procedure): PanelFigure[] =>
  bids.flatMap((bid) =>
    Array.from(bid.sheets).flatMap(([place, byCriterion]) =>
      Array.from(byCriterion).flatMap(([criterion, filed]) => {
        const served = servedBy(tender.lots, bid, place, criterion);
        return filed.flatMap((sheet) => figuresOn(bid.id, place, criterion, sheet, served));
      }),
    ),
  );

/** The lots that a sheet serves: those of its place in which the bid has an offer. */
function servedBy(lots: readonly Lot[], { offers }: Bid, place: string, criterion: string) {
  const named = place === "" ? undefined : place.split("\t");
  return lots.flatMap((lot): PanelFigure["served"][number][] => {
    if (named !== undefined && !named.includes(lot.id)) return [];
    if (!offers.some((offer) => offer.lots.includes(lot.id))) return [];
    const leaf = lot.leaves.find((each) => each.id === criterion);
    return leaf?.type === "quality" ? [{ lot: lot.id, leaf }] : [];
  });
}

function figuresOn(
  bid: string,
  place: string,
  criterion: string,
  sheet: Sheet,
  served: PanelFigure["served"],
): PanelFigure[] {
  const recorded = [
    { of: "agreed" as const, by: undefined, value: sheet.agreed?.score },
    ...sheet.marks.map(({ by, mark }) => ({ of: "mark" as const, by, value: mark })),
  ];
  return recorded.flatMap(({ of, by, value }): PanelFigure[] => {
    const counting = served.filter(({ leaf: { agreement } }) => counts(agreement, of));
    return value === undefined || typeof value === "string" || counting.length === 0
      ? []
      : [
          {
            at: { bid, sheet, of, by },
            criterion,
            value,
            combined: isCombined(place),
            served: counting,
          },
        ];
  });
}

const isCombined = (place: string): boolean => place.includes("\t");

/** Whether a score is made of what the panel agreed, or of its marks; a mode of either. */
const counts = ({ kind }: Agreement, of: RecordedAt["of"]): boolean =>
  kind === "mode" || (kind === "consensus") === (of === "agreed");

const scaleIn = ({ at }: PanelFigure, leaf: QualityLeaf): Scale => scaleFor(leaf, at.of);

/** The scale of which the steps are taken: that of the first lot, where a sheet serves lots of several scales. */
export const scaleOf = (each: PanelFigure): Scale | undefined =>
  each.served[0] && scaleIn(each, each.served[0].leaf);

export const isOnOneScale = (each: PanelFigure): boolean =>
  each.served.every(({ leaf }) => scaleIn(each, leaf).name === scaleOf(each)?.name);

/** The figure some steps away; undefined where one of the scales that it is on has none there. */
export function steppedFrom(each: PanelFigure, steps: number): Rational | undefined {
  const scale = scaleOf(each);
  const to = scale && stepped(scale, each.value, steps);
  return to !== undefined && each.served.every(({ leaf }) => isOnScale(scaleIn(each, leaf), to))
    ? to
    : undefined;
}
