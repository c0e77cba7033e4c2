import type { EnergyOffer, EnergyTerms } from "../../methods/energyService.js";
import { type Day, readDay } from "../../number/calendar.js";
import { one } from "../../number/rational.js";
import type { MeasureDocument } from "../document/criteria.js";
import type {
  ClaimDocument,
  CommitmentDocument,
  EnergyOfferDocument,
  EvidenceState,
} from "../document/measures.js";
import type { ScoresheetDocument } from "../document/panel.js";
import type { LineId, MeasureLine, OfferedCommitment, Quantities } from "../measure.js";
import type { MeasureLeaf } from "../procedure.js";
import { exact, exactly } from "./figures.js";

/** What a measure says of its amounts: its lines or, where it has none, itself as the only one. */
export const resolveMeasure = (
  document: MeasureDocument,
): Pick<MeasureLeaf, "lines" | "cap" | "evidence" | "procedure"> => ({
  lines: resolveLines(document),
  cap: exactly(document.cap),
  evidence: document.evidence?.otherwise,
  procedure: document.procedure && resolveTerms(document.procedure),
});

function resolveLines({ lines, unit, due, kpi }: MeasureDocument): MeasureLeaf["lines"] {
  const [first, ...more] = (lines ?? []).map(
    (line): MeasureLine => ({
      id: line.id,
      title: line.title,
      unit: line.unit,
      proxy: exact(line.proxy),
      cap: exactly(line.cap),
      due: line.due ?? due,
      kpi: line.kpi ?? kpi,
      ref: line.ref,
      meta: line.meta,
    }),
  );
  const own = { id: undefined, title: undefined, ref: undefined, meta: undefined };
  const whole = { ...own, unit, proxy: one, cap: undefined, due, kpi };
  return [first ?? whole, ...more];
}

const resolveTerms = ({
  discountRate,
  announced,
}: NonNullable<MeasureDocument["procedure"]>): EnergyTerms => ({
  discountRate: exact(discountRate),
  announced: readDay(announced) as Day,
});

/** Whether an offer states what the procedure for energy services computes from. */
export const isEnergyOffer = (claim: ClaimDocument): claim is EnergyOfferDocument =>
  typeof claim !== "string" && Array.isArray(claim.reductions);

export const resolveEnergyOffer = (document: EnergyOfferDocument): EnergyOffer => ({
  years: Number(document.years),
  days: Number(document.days),
  paymentsShare: exact(document.paymentsShare),
  reductions: document.reductions.map(exact),
});

/** An amount, or quantities by line. */
export const resolveQuantities = (document: NonNullable<ScoresheetDocument["accepted"]>): Quantities =>
  byLine(document, exact);

export const resolveEvidence = (
  document: NonNullable<ScoresheetDocument["evidence"]>,
): ReadonlyMap<LineId, EvidenceState> => byLine<EvidenceState, EvidenceState>(document, (state) => state);

const byLine = <Text extends string, Value>(
  document: Text | Readonly<Record<string, Text>>,
  read: (text: Text) => Value,
): ReadonlyMap<LineId, Value> =>
  typeof document === "string"
    ? new Map([[undefined, read(document)]])
    : new Map(Object.entries(document).map(([line, text]) => [line, read(text)]));

export const resolveCommitment = (document: CommitmentDocument): OfferedCommitment => ({
  id: document.id,
  criterion: document.criterion,
  title: document.title,
  unit: document.unit,
  amount: exactly(document.amount),
  due: document.due,
  kpi: document.kpi,
  ref: document.ref,
  meta: document.meta,
});
