import type { DecisionDocument } from "../document/bids.js";
import { questions } from "../draft/decision.js";
import type { Draft } from "../draft/draft.js";
import { plainText } from "../draft/figures.js";
import { lotSet, roundIndex } from "../draft/places.js";
import { type Issue, issue, pathText } from "../issues.js";
import { exact } from "../resolve/figures.js";

interface Said {
  readonly decision: DecisionDocument;
  readonly answer: string;
  readonly index: number;
}

/** No two decisions of one round answer the same question in two ways. A later round may decide anew. */
export function contradictoryDecisions(draft: Draft): Issue[] {
  const asked = new Map<string, Said[]>();
  return draft.decisions.flatMap((decision, index) => {
    const round = decision && roundIndex(draft, decision.round);
    const answer = decision && answerOf(decision);
    if (decision === undefined || round === undefined || answer === undefined) return [];
    const { bid = "", about, outcome, envelope = "" } = decision;
    const question = questions.findIndex((each) =>
      (each as readonly (string | undefined)[]).includes(outcome),
    );
    const key = [bid, about, question, round, envelope].join("\n");
    const before = asked.get(key) ?? [];
    asked.set(key, before);
    const other = before.find((each) => each.answer !== answer && isSamePlace(each.decision, decision));
    const isSaid = before.some(
      (each) => each.answer === answer && placeOf(each.decision) === placeOf(decision),
    );
    if (!isSaid) before.push({ decision, answer, index });
    if (other === undefined) return [];
    const figures = {
      about,
      first: other.answer,
      second: answer,
      other: pathText(["decisions", other.index]),
    };
    return [issue("contradictoryDecisions", ["decisions", index], figures)];
  });
}

function answerOf({ about, outcome, order, figure, at, envelope }: DecisionDocument): string | undefined {
  if (about === "draw") return order?.join(", ");
  if (about === "drawnFigure") return figure && plainText(exact(figure));
  if (about === "closed") return at ?? "closed";
  return about === "opened" ? (envelope === undefined ? undefined : (at ?? "opened")) : outcome;
}

/** Whether some offer is reached by both: a decision without a place reaches every offer of its bid. */
function isSamePlace(a: DecisionDocument, b: DecisionDocument): boolean {
  const [one, two] = [placeOf(a), placeOf(b)];
  return one === undefined || two === undefined || one === two;
}

const placeOf = ({ lot, lots }: DecisionDocument): string | undefined => lot ?? (lots && lotSet(lots));
