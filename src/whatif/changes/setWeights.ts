import { listed } from "../../explain/names.js";
import type { CriterionDocument } from "../../model/document/criteria.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import { plainText } from "../../model/draft/figures.js";
import { type Issue, issue, type Path } from "../../model/issues.js";
import { exact } from "../../model/resolve/figures.js";
import { divide, equal, multiply, type Rational, subtract, sum } from "../../number/rational.js";
import type { Apply, ChangeOf } from "./applied.js";
import { editTrees, titleOf } from "./criteria.js";
import { criteriaIn, unknownIn } from "./known.js";
import { inLot } from "./words.js";

/**
 * Gives criteria and groups other weights. The others beside them stay as they are, or share what is left in proportion
 * to what they weighed: weight × (outOf − Σ set) ÷ Σ others, exactly, as a fraction where no decimal holds it.
 */
export const setWeights: Apply<"setWeights"> = (document, change, path) => {
  const { lot, others } = change;
  const ids = Object.keys(change.weights);
  const unknown = ids.flatMap((criterion) =>
    unknownIn(document, { criterion }, path).map((each) => ({
      ...each,
      path: [...path, "weights", criterion],
    })),
  );
  const issues = [...unknownIn(document, { lot }, path), ...unknown];
  if (issues.length > 0) return { issues };
  const proportion: Proportion = { document, change, path, issues: [] };
  const changed = editTrees(document, lot, (criteria, of) =>
    others === "fixed" ? set(criteria, change) : share(proportion, criteria, of, topOutOf(document)),
  );
  if (proportion.issues.length > 0) return { issues: proportion.issues };
  return { document: changed, told: tell(document, change) };
};

const weightSet = ({ weights }: ChangeOf<"setWeights">, id: string): string | undefined =>
  Object.hasOwn(weights, id) ? (weights as Record<string, string>)[id] : undefined;

const weightIn = (node: CriterionDocument): string | undefined =>
  "weight" in node ? node.weight : undefined;

function tell(document: ProcedureDocument, change: ChangeOf<"setWeights">): string {
  const parts = criteriaIn(document, change.lot).filter(
    (node, index, all) =>
      weightSet(change, node.id) !== undefined && all.findIndex(({ id }) => id === node.id) === index,
  );
  const part = (node: CriterionDocument): string =>
    `${titleOf(node)} weighs ${weightSet(change, node.id)} instead of ${weightIn(node) ?? "nothing"}`;
  return `${listed(parts.map(part))}${inLot(change.lot)}, the others ${change.others === "fixed" ? "as they are" : "in proportion"}`;
}

const set = (criteria: readonly CriterionDocument[], change: ChangeOf<"setWeights">): CriterionDocument[] =>
  criteria.map((node) => {
    const inside = node.type === undefined ? { ...node, criteria: set(node.criteria, change) } : node;
    return weighed(inside, weightSet(change, node.id));
  });

const weighed = (node: CriterionDocument, weight: string | undefined): CriterionDocument =>
  weight === undefined ? node : ({ ...node, weight } as CriterionDocument);

const topOutOf = ({ tender }: ProcedureDocument): Rational => exact(tender.outOf ?? "100");

interface Proportion {
  readonly document: ProcedureDocument;
  readonly change: ChangeOf<"setWeights">;
  readonly path: Path;
  readonly issues: Issue[];
}

/** Shares what criteria beside one another add up to, and so on inside the groups among them. */
function share(
  proportion: Proportion,
  criteria: readonly CriterionDocument[],
  of: string,
  outOf: Rational,
): CriterionDocument[] {
  const { document, change, path, issues } = proportion;
  const weights = criteria.map((node) => weightSet(change, node.id) ?? weightIn(node));
  const isSet = (index: number): boolean => weightSet(change, criteria[index]?.id ?? "") !== undefined;
  const total = (of: (index: number) => boolean): Rational =>
    sum(weights.flatMap((each, index) => (each !== undefined && of(index) ? [exact(each)] : [])));
  const [left, others] = [subtract(outOf, total(isSet)), total((index) => !isSet(index))];
  // Where none is set what they add up to is as it was, but for parts of a group whose weight is of the total.
  const isTouched = criteria.some((_node, index) => isSet(index)) || document.tender.weights === "ofTotal";
  const isShared = isTouched && criteria.some((_node, index) => !isSet(index)) && !equal(left, others);
  if (isShared && others.n === 0n)
    issues.push(issue("othersWeighNothing", [...path, "others"], { of, left: plainText(left) }));
  return criteria.map((node, index) => {
    const was = weights[index];
    const weight =
      was === undefined || isSet(index) || !isShared || others.n === 0n
        ? was
        : plainText(divide(multiply(exact(was), left), others));
    if (node.type !== undefined) return weighed(node, weight);
    const inside = document.tender.weights === "ofTotal" ? exact(weight ?? "0") : exact(node.outOf ?? "100");
    return {
      ...node,
      weight: weight ?? node.weight,
      criteria: share(proportion, node.criteria, node.id, inside),
    };
  });
}
