import * as fc from "fast-check";
import { expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Procedure } from "../../src/model/procedure.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import { decimalTextOf } from "../../src/number/decimal.js";
import { shortBetween } from "../../src/number/moving/roots.js";
import { add, compare, type Rational, subtract } from "../../src/number/rational.js";
import { isSameLead, leadersOf } from "../../src/whatif/leaders.js";
import type { Subject } from "../../src/whatif/tipping/subject.js";
import { tipping } from "../../src/whatif/tipping/tipping.js";
import { parametersOf, turnOf } from "../../src/whatif/tipping/turn.js";
import { documents } from "../support/generate.js";
import { everyMethod, type Using } from "../support/generateMethods.js";
import { forEveryMethod, parsed } from "./law.js";

/** Every figure of a document that might be another. */
function subjectsIn(procedure: Procedure): Subject[] {
  const [lot] = procedure.tender.lots;
  if (lot === undefined) return [];
  const nodes = nodesOf(lot.criteria);
  return [
    ...nodes.map(({ id }): Subject => ({ kind: "weight", lot: lot.id, criterion: id })),
    ...procedure.bids.flatMap(({ id }) =>
      lot.leaves.flatMap((leaf): Subject[] =>
        leaf.type === "price"
          ? [{ kind: "price", lots: [lot.id], bid: id, criterion: leaf.id }]
          : [{ kind: "score", lot: lot.id, bid: id, criterion: leaf.id, by: undefined }],
      ),
    ),
    ...[undefined, ...nodes].flatMap((node) =>
      Object.keys(parametersOf(procedure, node)).map(
        (parameter): Subject => ({ kind: "parameter", lot: lot.id, criterion: node?.id, parameter }),
      ),
    ),
  ];
}

/** At its edges, beside them and in its midst an interval says what the plain evaluation of the figure says. */
function holds(procedure: Procedure, subject: Subject): void {
  const turn = turnOf(procedure, subject);
  const found = tipping(procedure, subject);
  if ("refusal" in turn || found.kind === "refused") {
    expect(found.kind === "refused" && "refusal" in turn).toBe(true);
    return;
  }
  const step: Rational = turn.grid?.kind === "steps" ? turn.grid.step : { n: 1n, d: 10n ** 6n };
  const at = found.intervals.flatMap(({ from, to }) => {
    const [low, high] = [from, to].map((edge) => ("at" in edge ? edge.at.value : undefined));
    const near = [low, high].flatMap((edge) =>
      edge === undefined
        ? []
        : turn.grid?.kind === "levels"
          ? [edge]
          : [edge, subtract(edge, step), add(edge, step)],
    );
    const inside =
      low !== undefined && high !== undefined && turn.grid === undefined && compare(low, high) < 0;
    return inside ? [...near, shortBetween(low, high)] : near;
  });
  for (const figure of at) {
    const interval = found.intervals.find(({ from, to }) => isIn(figure, from, to));
    if (interval?.answer === undefined) continue;
    const plain = leadersOf(
      turn.turned(figure),
      found.subject.kind === "price" ? (found.subject.lots[0] as string) : found.subject.lot,
    );
    expect(
      isSameLead(interval.answer, plain),
      `${decimalTextOf(figure)}: ${JSON.stringify([interval, plain])}`,
    ).toBe(true);
  }
}

type Edge = Extract<ReturnType<typeof tipping>, { kind: "tipping" }>["intervals"][number]["from"];

function isIn(figure: Rational, from: Edge, to: Edge): boolean {
  const above = "at" in from ? compare(figure, from.at.value) : compare(figure, from.between[1].value);
  const below = "at" in to ? compare(to.at.value, figure) : compare(to.between[0].value, figure);
  return (
    (above > 0 || (above === 0 && "at" in from && from.isIn)) &&
    (below > 0 || (below === 0 && "at" in to && to.isIn))
  );
}

forEveryMethod(
  "an interval says what the evaluation of its figures says",
  40,
  (using: Using) =>
    fc.property(documents(using, { complete: true }), fc.nat(), (document: ProcedureDocument, pick) => {
      const procedure = parsed(document);
      const subjects = subjectsIn(procedure);
      const subject = subjects[pick % Math.max(1, subjects.length)];
      if (subject !== undefined) holds(procedure, subject);
    }),
  everyMethod,
);
