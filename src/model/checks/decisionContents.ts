import type { DecisionDocument } from "../document/bids.js";
import { outcomesOf } from "../draft/decision.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path } from "../issues.js";

type Key = "bid" | "outcome" | "order" | "envelope" | "lot" | "lots";

/** What a decision must hold, and what has no place in it, by what it is about. */
const draw = { needs: ["order"], never: ["bid", "outcome", "envelope"] } as const;
const opened = { needs: ["envelope"], never: ["bid", "outcome", "order", "lot", "lots"] } as const;
const ordinary = { needs: ["bid", "outcome"], never: ["order", "envelope"] } as const;

/** A decision holds what its matter needs, nothing else, and an outcome that the rules leave open. */
export const decisionContents = (draft: Draft): Issue[] =>
  draft.decisions.flatMap((decision, index) =>
    decision === undefined ? [] : contents(draft, decision, ["decisions", index]),
  );

function contents(draft: Draft, decision: DecisionDocument, path: Path): Issue[] {
  const { about } = decision;
  const form = about === "draw" ? draw : about === "opened" ? opened : ordinary;
  const lacks: Key[] = form.needs.filter((key) => decision[key] === undefined);
  if (
    about === "draw" &&
    decision.lot === undefined &&
    decision.lots === undefined &&
    draft.known.lots.all.size > 1
  )
    lacks.push("lot");
  return [
    ...(lacks.length === 0 ? [] : [issue("decisionIncomplete", path, { about, lacks })]),
    ...form.never
      .filter((key) => decision[key] !== undefined)
      .map((key) => issue("keyNotUsed", [...path, key], { about, key })),
    ...(form === ordinary
      ? outcome(draft, decision, path)
      : about === "draw"
        ? drawn(decision, path)
        : envelope(draft, decision, path)),
  ];
}

function outcome(draft: Draft, { about, outcome: said }: DecisionDocument, path: Path): Issue[] {
  const options = outcomesOf(draft, about);
  if (options === undefined) return [];
  if (options.length === 0) return [issue("nothingToDecide", [...path, "about"], { about })];
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
