import { groupsIn } from "../document/award.js";
import type { DecisionDocument, DecisionWord } from "../document/bids.js";
import { decisionWords } from "../document/bids.js";
import { type RulesDocument, rulesIn } from "../roundRules.js";
import { budgetNamed, isShared } from "./budgets.js";
import type { Draft } from "./draft.js";
import { isComplete } from "./faults.js";
import { roundIndex } from "./places.js";

export type Outcome = NonNullable<DecisionDocument["outcome"]>;

export const isWord = (about: string): about is DecisionWord => decisionWords.includes(about as DecisionWord);

/** A question that a decision answers; two answers to one question contradict each other. */
export const questions = [
  ["met", "notMet"],
  ["setAside", "stays"],
  ["accepted", "rejected"],
  ["addressed", "notAddressed"],
  ["invited", "notInvited"],
] as const;

const consequence = ["setAside", "stays"] as const;
const explanation = ["accepted", "rejected"] as const;
const invitation = ["invited", "notInvited"] as const;

/**
 * The outcomes that a decision about something may have: none where the published rules leave nothing to
 * decide; undefined where that cannot be told.
 */
export function outcomesOf(draft: Draft, decision: DecisionDocument): readonly Outcome[] | undefined {
  const { about } = decision;
  if (!isWord(about)) return outcomesOfCriterion(draft, about);
  switch (about) {
    case "late":
    case "withdrawn":
    case "supplierExclusion":
      return consequence;
    case "abnormallyLow":
      return explanation;
    case "ceiling":
      return where(ceilingsIn(draft), consequence);
    case "itemCeilings":
      return where(itemCeilingsIn(draft), consequence);
    case "total":
      return draft.lacks.has("minimum") ? undefined : where([draft.tender.minimum?.otherwise], consequence);
    case "tenderLimit":
      return where(tenderLimitsIn(draft), consequence);
    case "noOffer":
    case "priceRise":
      return where(
        rulesReached(draft, decision)?.map((rules) => rules[about === "noOffer" ? "ifNoOffer" : about]),
        about === "noOffer" ? consequence : explanation,
      );
    case "invited":
      return where(
        rulesReached(draft, decision)?.map(({ invited }) =>
          invited?.kind === "decision" ? "decide" : undefined,
        ),
        invitation,
      );
    case "draw":
    case "drawnFigure":
    case "opened":
    case "closed":
      return [];
  }
}

/** The rules of the rounds and lots that a decision speaks of; undefined where they cannot be told. */
function rulesReached(draft: Draft, decision: DecisionDocument): RulesDocument[] | undefined {
  const from = roundIndex(draft, decision.round);
  const isUntold = decision.about === "invited" && decision.round === undefined;
  if (!isComplete(draft.rounds) || from === undefined || isUntold) return undefined;
  const named = decision.lots ?? (decision.lot === undefined ? undefined : [decision.lot]);
  const lots = draft.lots.filter(({ id }) => named?.includes(id) ?? true);
  // An invitation is decided on round by round, the rest from a round on.
  const rounds = decision.about === "invited" ? draft.rounds.slice(from, from + 1) : draft.rounds.slice(from);
  return rounds.flatMap((round) => (round === undefined ? [] : lots.map(({ id }) => rulesIn(round, id))));
}

const where = (
  published: readonly (string | undefined)[] | undefined,
  outcomes: readonly Outcome[],
): readonly Outcome[] | undefined => published && (published.includes("decide") ? outcomes : []);

function tenderLimitsIn({ tender, lacks }: Draft): (string | undefined)[] | undefined {
  if (lacks.has("award")) return undefined;
  const limits = tender.award?.kind === "allocation" ? (tender.award.tenderLimits ?? []) : [];
  return limits.map((limit) => limit.otherwise);
}

function ceilingsIn({ lots, tender, lacks }: Draft): (string | undefined)[] | undefined {
  if (lacks.has("award") || lots.some((lot) => lot.document === undefined)) return undefined;
  const groups = groupsIn(tender.award);
  const ofGroups = groups.map((group) => (Array.isArray(group) ? undefined : group.ceiling?.otherwise));
  const ofLots = lots.map((lot) => lot.document?.ceiling?.otherwise);
  // Lots that differ in what follows leave the ceiling of their combination to a decision.
  const differ = ofLots.includes("setAside") && new Set(ofLots).size > 1 && groups.length > 0;
  return differ ? ["decide"] : [...ofLots, ...ofGroups];
}

function itemCeilingsIn({ lots }: Draft): (string | undefined)[] | undefined {
  if (lots.some(({ schedule }) => schedule === "unknown")) return undefined;
  return lots.flatMap(({ schedule }) => {
    const rule =
      schedule === undefined || schedule === "unknown" ? undefined : schedule.document.itemCeilings;
    return [rule?.otherwise, rule?.materiality?.otherwise];
  });
}

function outcomesOfCriterion(draft: Draft, about: string): readonly Outcome[] | undefined {
  const { trees, tender } = draft;
  const budget = budgetNamed(draft, about);
  if (budget !== undefined)
    return isShared(draft, budget) ? explanation : where([budget.otherwise], consequence);
  const nodes = trees.flatMap((tree) => tree.byId.get(about) ?? []);
  if (nodes.length === 0) return undefined;
  const open = nodes.some(({ document }) =>
    document.type === "requirement"
      ? document.otherwise === "decide"
      : document.minimum?.otherwise === "decide" ||
        (document.type === "measure" && document.evidence?.otherwise === "decide") ||
        (document.type === "quality" && (document.notAnswered ?? tender.notAnswered)?.otherwise === "decide"),
  );
  return [
    ...(nodes.some((node) => node.type === "requirement") ? questions[0] : []),
    ...(open ? consequence : []),
    ...(nodes.some((node) => node.type === "quality") ? questions[3] : []),
  ];
}
