import * as fc from "fast-check";
import { describe, expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { Lot, Procedure } from "../../src/model/procedure.js";
import { nodesOf } from "../../src/model/resolve/lot.js";
import { decimalTextOf } from "../../src/number/decimal.js";
import { shortBetween } from "../../src/number/moving/roots.js";
import { add, compare, type Rational, reduce, subtract } from "../../src/number/rational.js";
import { withLot } from "../../src/whatif/altered/lot.js";
import { withWeights } from "../../src/whatif/altered/weight.js";
import { isSameLead, leadersOf } from "../../src/whatif/leaders.js";
import { standingOf } from "../../src/whatif/standing.js";
import { parametersOf } from "../../src/whatif/tipping/parameter.js";
import type { Subject } from "../../src/whatif/tipping/subject.js";
import { tipping } from "../../src/whatif/tipping/tipping.js";
import { turnOf } from "../../src/whatif/tipping/turn.js";
import { documents } from "../support/generate.js";
import type { Using } from "../support/generateMethods.js";
import { forAnyMethod, forEveryMethod, parsed } from "./law.js";

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

/** One figure of a document, drawn from all that might be another. */
const held = (documents: fc.Arbitrary<ProcedureDocument>): fc.IProperty<unknown> =>
  fc.property(documents, fc.nat(), (document, pick) => {
    const procedure = parsed(document);
    const subjects = subjectsIn(procedure);
    const subject = subjects[pick % Math.max(1, subjects.length)];
    if (subject !== undefined) holds(procedure, subject);
  });

const unrounded = ({ tender, ...rest }: ProcedureDocument): ProcedureDocument => {
  const { rounding: _rounding, ...rules } = tender;
  return { ...rest, tender: rules };
};

forEveryMethod("an interval says what the evaluation of its figures says", 90, (using: Using) =>
  held(documents(using, { complete: true }).map(unrounded)),
);

describe("where figures are rounded on the way", () => {
  forAnyMethod("an interval says what the evaluation of its figures says", 200, held);
});

describe("a weight that is another", () => {
  forAnyMethod("gives what the document with that weight gives", 60, (drawn) =>
    fc.property(drawn, fc.nat(), (document, pick) => {
      const procedure = parsed(document);
      const lot = procedure.tender.lots[0] as Lot;
      // Where weights are of the total, those under a group would have to change with it.
      const level = lot.criteria.filter(
        ({ declared, type }) =>
          declared.weight.n !== 0n && (type !== "group" || document.tender.weights !== "ofTotal"),
      );
      const [one, other] = [level[pick % level.length], level[(pick + 1) % level.length]];
      if (one === undefined || other === undefined) return;
      const swapped = new Map([
        [one.id, other.declared.weight],
        [other.id, one.declared.weight],
      ]);
      const turned = withLot(procedure, lot.id, (each) => withWeights(each, swapped));
      const written = parsed(withWeightsSwapped(document, lot.id, one.id, other.id));
      expect(totalsIn(turned, lot.id)).toEqual(totalsIn(written, lot.id));
    }),
  );
});

const totalsIn = (procedure: Procedure, lot: string): readonly (readonly [string, number, string])[] =>
  standingOf(procedure, lot).ranked.map(({ item, rank }) => [item.name, rank, fractionOf(item.total)]);

const fractionOf = (figure: Rational): string => {
  const { n, d } = reduce(figure);
  return `${n}/${d}`;
};

/** The document with the weights of two top-level criteria of a lot exchanged. */
function withWeightsSwapped(
  document: ProcedureDocument,
  lot: string,
  one: string,
  other: string,
): ProcedureDocument {
  const swap = (criteria: Criteria): Criteria => {
    const weightOf = (id: string) => (criteria.find((each) => each.id === id) as { weight?: string }).weight;
    return criteria.map((each) =>
      each.id === one
        ? { ...each, weight: weightOf(other) }
        : each.id === other
          ? { ...each, weight: weightOf(one) }
          : each,
    ) as Criteria;
  };
  const { tender } = document;
  const own = tender.lots?.find(({ id }) => id === lot)?.criteria;
  return own === undefined
    ? { ...document, tender: { ...tender, criteria: swap(tender.criteria as Criteria) } }
    : {
        ...document,
        tender: {
          ...tender,
          lots: tender.lots?.map((each) => (each.id === lot ? { ...each, criteria: swap(own) } : each)),
        },
      };
}

type Criteria = NonNullable<ProcedureDocument["tender"]["criteria"]>;
