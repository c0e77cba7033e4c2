import type { DecisionDocument } from "../../model/document/bids.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import { questions } from "../../model/draft/decision.js";
import { lotSet } from "../../model/draft/places.js";
import { type Issue, issue } from "../../model/issues.js";
import type { Applied, Apply } from "./applied.js";
import { lotIds, roundIndex, unknownIn } from "./known.js";
import { forPlace, inLot } from "./words.js";

const placeOf = ({ lot, lots }: DecisionDocument): string | undefined =>
  lots === undefined ? lot : lotSet(lots);

/** Whether two decisions answer one question in one place and round, in whatever way. */
function answersSame(document: ProcedureDocument, a: DecisionDocument, b: DecisionDocument): boolean {
  const question = ({ outcome }: DecisionDocument): number =>
    questions.findIndex((each) => (each as readonly unknown[]).includes(outcome));
  return (
    a.about === b.about &&
    a.bid === b.bid &&
    a.envelope === b.envelope &&
    placeOf(a) === placeOf(b) &&
    roundIndex(document, a.round) === roundIndex(document, b.round) &&
    question(a) === question(b)
  );
}

const decide = (document: ProcedureDocument, decision: DecisionDocument): ProcedureDocument => ({
  ...document,
  decisions: [
    ...(document.decisions ?? []).filter((each) => !answersSame(document, each, decision)),
    decision,
  ],
});

/** Records a decision, in place of one on the same question for the same offers and round. */
export const setDecision: Apply<"setDecision"> = (document, { decision }, path) => {
  const { bid, about, outcome, order, figure, lot, lots, round } = decision;
  const issues = unknownIn(document, { bid, lot, lots, round }, [...path, "decision"]);
  if (issues.length > 0) return { issues };
  const said = outcome ?? order?.join(", ") ?? figure ?? "so";
  return {
    document: decide(document, decision),
    told: `the decision about ${about}${bid === undefined ? "" : ` on ${bid}`}${forPlace(lots ?? (lot === undefined ? lot : [lot]), round)} is ${said}`,
  };
};

/** Takes decisions off the record: those about one matter, for exactly these lots and this round. */
export const removeDecision: Apply<"removeDecision"> = (document, change, path) => {
  const { about, bid, lots, round } = change;
  const issues = unknownIn(document, { bid, lots, round }, path);
  if (issues.length > 0) return { issues };
  const place = lots === undefined ? undefined : lotSet(lots);
  const isMeant = (each: DecisionDocument): boolean =>
    each.about === about &&
    each.bid === bid &&
    placeOf(each) === place &&
    (round === undefined || roundIndex(document, each.round) === roundIndex(document, round));
  const { decisions = [] } = document;
  if (!decisions.some(isMeant)) return { issues: [issue("decisionUnknown", path, { about, bid })] };
  return {
    document: { ...document, decisions: decisions.filter((each) => !isMeant(each)) },
    told: `there is no decision about ${about}${bid === undefined ? "" : ` on ${bid}`}${forPlace(lots, round)}`,
  };
};

const asideWords = {
  withdrawn: "is withdrawn",
  supplierExclusion: "is set aside, its supplier excluded",
} as const;

/** Sets a bid aside, for one lot or altogether. */
export const setAside: Apply<"setAside"> = (document, { bid, about, lot }, path) => {
  const issues = unknownIn(document, { bid, lot }, path);
  if (issues.length > 0) return { issues };
  const decision: DecisionDocument = {
    about,
    bid,
    outcome: "setAside",
    ...(lot === undefined ? {} : { lot }),
  };
  return { document: decide(document, decision), told: `${bid} ${asideWords[about]}${inLot(lot)}` };
};

const reversed: Partial<Record<string, NonNullable<DecisionDocument["outcome"]>>> = {
  notMet: "met",
  rejected: "accepted",
  setAside: "stays",
  notInvited: "invited",
};

/** A decision that keeps a bid out, turned round; none is left of one that says nothing else. */
function turned(decision: DecisionDocument): DecisionDocument[] {
  const { about, outcome } = decision;
  return ["late", "withdrawn", "supplierExclusion"].includes(about)
    ? []
    : [{ ...decision, outcome: reversed[outcome ?? ""] }];
}

/** Lets a bid back in, for one lot or altogether: every decision that keeps it out is taken back or turned round. */
export const readmit: Apply<"readmit"> = (document, { bid, lot }, path): Applied => {
  const unknown: Issue[] = unknownIn(document, { bid, lot }, path);
  if (unknown.length > 0) return { issues: unknown };
  const { decisions = [] } = document;
  const keepsOut = (each: DecisionDocument): boolean =>
    each.bid === bid &&
    each.outcome !== undefined &&
    reversed[each.outcome] !== undefined &&
    (lot === undefined || each.lot === lot || placeOf(each) === undefined);
  if (!decisions.some(keepsOut)) return { issues: [issue("nothingToReadmit", path, { bid })] };
  const isEverywhere = lot === undefined || lotIds(document).length === 1;
  return {
    document: {
      ...document,
      decisions: decisions.flatMap((each) => {
        if (!keepsOut(each)) return [each];
        return isEverywhere || each.lot === lot ? turned(each) : inOneLot(document, each, lot);
      }),
    },
    told: `${bid} is readmitted${inLot(lot)}`,
  };
};

/** A decision for every offer of a bid, turned round for one lot and kept for all its other offers. */
function inOneLot(document: ProcedureDocument, decision: DecisionDocument, lot: string): DecisionDocument[] {
  const offers = document.bids.find(({ id }) => id === decision.bid)?.offers ?? [];
  const places = new Map(offers.map(({ lots = [] }) => [lotSet(lots), lots]));
  const kept = Array.from(places.values()).flatMap((lots): DecisionDocument[] => {
    const [only = ""] = lots;
    if (lots.length > 1) return [{ ...decision, lots }];
    return only === lot ? [] : [{ ...decision, lot: only }];
  });
  return [...turned({ ...decision, lot }), ...kept];
}
