import type Fraction from "fraction.js";
import type { OfferDocument } from "../../src/model/document/bids.js";
import type { MeasureDocument } from "../../src/model/document/criteria.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { AgreementDocument, ScoresheetDocument } from "../../src/model/document/panel.js";
import { added, exact, least, mean, median, rounded } from "./oracleArithmetic.js";
import type { Node } from "./oracleCriteria.js";

/** A bid that does not answer a question for which the rules publish more than a score. */
export const silent = "silent";

/**
 * What a leaf looks at of one bid: its price, the amount accepted, the score the panel came to; undefined while that is
 * open. A bid that stays without the evidence asked for has what is accepted.
 */
export function subjectOf(
  document: ProcedureDocument,
  lot: string,
  offer: OfferDocument,
  bid: string,
  { id, json }: Node,
  stays = false,
): Fraction | typeof silent | undefined {
  if (json.type === "price") {
    const price = (offer.prices as Record<string, string> | undefined)?.[id] ?? offer.price;
    return price === undefined ? undefined : exact(price);
  }
  const sheet = sheetOn(document, lot, bid, id);
  if (json.type === "measure") return amountOf(json, offer, sheet, stays);
  const { agreement = "consensus", notAnswered, rounding } = document.tender;
  const unanswered = notAnswered?.otherwise === "score" ? exact(notAnswered.score) : silent;
  const read = (mark: string): Fraction | typeof silent =>
    mark === "notAnswered" ? unanswered : exact(mark);
  const agreed = sheet?.agreed && read(sheet.agreed.score);
  if (agreement === "consensus") return agreed;
  const marks = sheet?.marks ?? [];
  if (agreement !== "single") {
    const panel = document.bids.flatMap((each) => sheetOn(document, lot, each.id, id)?.marks ?? []);
    if (panel.some(({ by }) => !marks.some((mark) => mark.by === by))) return undefined;
  }
  const counted = marks
    .filter(({ mark }) => mark !== "abstained")
    .map(({ by, mark }) => ({ by, value: read(mark) }));
  const [first] = counted;
  if (first === undefined || first.value === silent) return first?.value;
  const score = scoreOf(agreement, counted as Counted[]) ?? (agreement === "mode" ? agreed : undefined);
  const averages = agreement !== "single" && agreement !== "mode";
  return score === undefined || score === silent || !averages
    ? score
    : rounded(
        score,
        rounding?.find((each) => each.of === "meanScore"),
      );
}

/**
 * What counts of a measure: every line as accepted up to its cap, times its proxy, together up to the measure's. No
 * claim needs no evidence; a claim without any counts zero, or is silent where the rules publish more than that.
 */
function amountOf(
  { id, lines, cap, evidence: rule }: MeasureDocument,
  { measures = {} }: OfferDocument,
  sheet: ScoresheetDocument | undefined,
  stays: boolean,
): Fraction | typeof silent | undefined {
  const inside = <T>(each: T | Readonly<Record<string, T>> | undefined, line: string): T | undefined =>
    lines === undefined ? (each as T | undefined) : (each as Readonly<Record<string, T>> | undefined)?.[line];
  const parts = (lines ?? [{ id: "", proxy: "1", cap: undefined }]).map((line) => {
    const claimed = exact(inside(measures[id] as string, line.id) ?? "0").gt(0);
    const stated = typeof sheet?.evidence === "string" ? sheet.evidence : inside(sheet?.evidence, line.id);
    const known = rule === undefined || !claimed ? "provided" : stated;
    const accepted = inside(sheet?.accepted as string, line.id);
    if (known === "notProvided" && rule?.otherwise === "zero") return exact("0");
    if (known === "notProvided" && !stays) return silent;
    if ((known !== "provided" && known !== "notProvided") || accepted === undefined) return undefined;
    return least([exact(accepted), exact(line.cap ?? accepted)]).mul(exact(line.proxy));
  });
  if (parts.includes(silent)) return silent;
  if (!parts.every((part): part is Fraction => part !== undefined && part !== silent)) return undefined;
  const all = added(parts);
  return cap === undefined ? all : least([all, exact(cap)]);
}

export interface Counted {
  readonly by: string | undefined;
  readonly value: Fraction;
}

/** One score of several marks, as the rules say. */
export function scoreOf(agreement: AgreementDocument, counted: readonly Counted[]): Fraction | undefined {
  const figures = counted.map(({ value }) => value);
  if (agreement === "single") return figures[0];
  if (agreement === "median") return median(figures);
  if (agreement === "mode") {
    const times = (value: Fraction): number => figures.filter((each) => each.equals(value)).length;
    const leading = figures.filter((each) => figures.every((other) => times(each) >= times(other)));
    return leading.every((each) => each.equals(leading[0] as Fraction)) ? leading[0] : undefined;
  }
  if (typeof agreement === "string") return mean(figures);
  if (agreement.kind === "trimmedMean") {
    const drop = Number(agreement.dropEachEnd);
    const kept = figures.toSorted((a, b) => a.compare(b)).slice(drop, figures.length - drop);
    return figures.length <= 2 * drop ? undefined : mean(kept);
  }
  const weights = agreement.weights as Readonly<Record<string, string>>;
  // A mark of weight 3 counts as six marks of weight a half.
  return mean(
    counted.flatMap(({ by, value }) =>
      Array.from(
        {
          length: exact(weights[by as string] ?? "1")
            .mul(2)
            .valueOf(),
        },
        () => value,
      ),
    ),
  );
}

function sheetOn(
  document: ProcedureDocument,
  lot: string,
  bid: string,
  criterion: string,
): ScoresheetDocument | undefined {
  const sheets = (document.scoresheets ?? []).filter(
    (each) => each.bid === bid && each.criterion === criterion && each.combined === undefined,
  );
  return sheets.find((each) => each.lot === lot) ?? sheets.find((each) => each.lot === undefined);
}

/** The contract price: stated where it differs, else the only price. */
export function contractPrice({ contractPrice, price, prices }: OfferDocument): Fraction | undefined {
  const each = Object.values<string>(prices ?? {});
  const written = contractPrice ?? price ?? (each.length === 1 ? each[0] : undefined);
  return written === undefined ? undefined : exact(written);
}
