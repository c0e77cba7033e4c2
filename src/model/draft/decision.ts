import type { DecisionDocument, DecisionWord } from "../document/bids.js";
import { decisionWords } from "../document/bids.js";
import type { Draft } from "./draft.js";
import { isComplete } from "./faults.js";

export type Outcome = NonNullable<DecisionDocument["outcome"]>;

export const isWord = (about: string): about is DecisionWord => decisionWords.includes(about as DecisionWord);

/** A question that a decision answers; two answers to one question contradict each other. */
export const questions = [
  ["met", "notMet"],
  ["setAside", "stays"],
  ["accepted", "rejected"],
  ["addressed", "notAddressed"],
] as const;

const consequence = ["setAside", "stays"] as const;
const explanation = ["accepted", "rejected"] as const;

/**
 * The outcomes that a decision about something may have: none where the published rules leave nothing to
 * decide; undefined where that cannot be told.
 */
export function outcomesOf(draft: Draft, about: string): readonly Outcome[] | undefined {
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
    case "total":
      return draft.lacks.has("minimum") ? undefined : where([draft.tender.minimum?.otherwise], consequence);
    case "noOffer":
      return isComplete(draft.rounds)
        ? where(
            draft.rounds.map((round) => round?.ifNoOffer),
            consequence,
          )
        : undefined;
    case "priceRise":
      return isComplete(draft.rounds)
        ? where(
            draft.rounds.map((round) => round?.priceRise),
            explanation,
          )
        : undefined;
    case "draw":
    case "drawnFigure":
    case "opened":
      return [];
  }
}

const where = (
  published: readonly (string | undefined)[] | undefined,
  outcomes: readonly Outcome[],
): readonly Outcome[] | undefined => published && (published.includes("decide") ? outcomes : []);

function ceilingsIn({ lots, tender, lacks }: Draft): (string | undefined)[] | undefined {
  if (lacks.has("award") || lots.some((lot) => lot.document === undefined)) return undefined;
  const groups = tender.award?.kind === "combinations" ? tender.award.groups : [];
  const ofGroups = groups.map((group) => (Array.isArray(group) ? undefined : group.ceiling?.otherwise));
  const ofLots = lots.map((lot) => lot.document?.ceiling?.otherwise);
  // Lots that differ in what follows leave the ceiling of their combination to a decision.
  const differ = ofLots.includes("setAside") && new Set(ofLots).size > 1 && groups.length > 0;
  return differ ? ["decide"] : [...ofLots, ...ofGroups];
}

function outcomesOfCriterion({ trees, tender }: Draft, about: string): readonly Outcome[] | undefined {
  const nodes = trees.flatMap((tree) => tree.byId.get(about) ?? []);
  if (nodes.length === 0) return undefined;
  const open = nodes.some(({ document }) =>
    document.type === "requirement"
      ? document.otherwise === "decide"
      : document.minimum?.otherwise === "decide" ||
        (document.type === "quality" && (document.notAnswered ?? tender.notAnswered)?.otherwise === "decide"),
  );
  return [
    ...(nodes.some((node) => node.type === "requirement") ? questions[0] : []),
    ...(open ? consequence : []),
    ...(nodes.some((node) => node.type === "quality") ? questions[3] : []),
  ];
}
