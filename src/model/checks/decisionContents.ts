import type { DecisionDocument } from "../document/bids.js";
import { budgetNamed, isShared } from "../draft/budgets.js";
import { outcomesOf, questions } from "../draft/decision.js";
import type { Draft } from "../draft/draft.js";
import { formulaIn, methodsIn } from "../draft/method.js";
import { type Issue, issue, type Path } from "../issues.js";

type Key = "bid" | "outcome" | "order" | "figure" | "envelope" | "lot" | "lots" | "round";

const addressed: readonly string[] = questions[3];

/** What a decision must hold, and what has no place in it, by what it is about. */
const forms = {
  draw: { needs: ["order"], never: ["bid", "outcome", "figure", "envelope"] },
  drawnFigure: { needs: ["figure"], never: ["bid", "outcome", "order", "envelope"] },
  invited: { needs: ["bid", "outcome", "round"], never: ["order", "figure", "envelope", "lots"] },
  opened: { needs: ["envelope"], never: ["bid", "outcome", "order", "figure", "lot", "lots"] },
  closed: { needs: ["round"], never: ["bid", "outcome", "order", "figure", "envelope", "lot", "lots"] },
} as const;
const ordinary = { needs: ["bid", "outcome"], never: ["order", "figure", "envelope"] } as const;
const ofRecommendation = {
  needs: ["outcome"],
  never: ["bid", "order", "figure", "envelope", "lot", "lots"],
} as const;

/** A budget for several lots is held against what is recommended, and not against one bid. */
function formOf(draft: Draft, about: string): { needs: readonly Key[]; never: readonly Key[] } {
  const budget = budgetNamed(draft, about);
  if (budget !== undefined && isShared(draft, budget)) return ofRecommendation;
  return isForm(about) ? forms[about] : ordinary;
}

const isForm = (about: string): about is keyof typeof forms => Object.hasOwn(forms, about);

/** A decision holds what its matter needs, nothing else, and an outcome that the rules leave open. */
export const decisionContents = (draft: Draft): Issue[] =>
  draft.decisions.flatMap((decision, index) =>
    decision === undefined ? [] : contents(draft, decision, ["decisions", index]),
  );

function contents(draft: Draft, decision: DecisionDocument, path: Path): Issue[] {
  const { about } = decision;
  const form = formOf(draft, about);
  const lacks: Key[] = form.needs.filter((key) => decision[key] === undefined);
  if (
    about === "draw" &&
    decision.lot === undefined &&
    decision.lots === undefined &&
    draft.known.lots.all.size > 1
  )
    lacks.push("lot");
  // Of several offers one came late: which, no rule can guess.
  if (about === "late" && decision.round === undefined && draft.known.rounds.slots.length > 1)
    lacks.push("round");
  return [
    ...(lacks.length === 0 ? [] : [issue("decisionIncomplete", path, { about, lacks })]),
    ...form.never
      .filter((key) => decision[key] !== undefined)
      .map((key) => issue("keyNotUsed", [...path, key], { about, key })),
    ...said(draft, decision, path),
  ];
}

function said(draft: Draft, decision: DecisionDocument, path: Path): Issue[] {
  switch (decision.about) {
    case "draw":
      return drawn(decision, path);
    case "drawnFigure":
      return looksAtDraw(draft)
        ? []
        : [issue("nothingToDecide", [...path, "about"], { about: "drawnFigure" })];
    case "opened":
      return envelope(draft, decision, path);
    case "closed":
      return [];
    default:
      return outcome(draft, decision, path);
  }
}

/** Whether some method looks at a drawn figure, or cannot be read. */
const looksAtDraw = (draft: Draft): boolean =>
  methodsIn(draft).some(({ method }) => formulaIn(method.formula)?.names.includes("draw") ?? true);

function outcome(draft: Draft, decision: DecisionDocument, path: Path): Issue[] {
  const { about, outcome: said } = decision;
  const options = outcomesOf(draft, decision);
  if (options === undefined) return [];
  // Whether a bid addresses a question can always be recorded; that leaves nothing open.
  const isOpen = options.some((option) => !addressed.includes(option));
  if (!isOpen && !addressed.includes(said ?? ""))
    return [issue("nothingToDecide", [...path, "about"], { about })];
  return said === undefined || options.includes(said)
    ? []
    : [issue("notOneOf", [...path, "outcome"], { value: said, options, meant: [] })];
}

const drawn = ({ order = [] }: DecisionDocument, path: Path): Issue[] =>
  order.flatMap((bid, index) =>
    order.indexOf(bid) < index ? [issue("bidTwice", [...path, "order", index], { bid })] : [],
  );

function envelope(draft: Draft, { envelope: number }: DecisionDocument, path: Path): Issue[] {
  if (number === undefined) return [];
  if (draft.envelopes === undefined)
    return [issue("noEnvelopes", [...path, "envelope"], { envelope: number })];
  const known = draft.envelopes.map((_, index) => `${index + 1}`);
  return known.includes(number)
    ? []
    : [issue("unknownId", [...path, "envelope"], { what: "envelope", id: number, known, meant: [] })];
}
