import type { CriterionDocument } from "../../model/document/criteria.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import { knownOf, mustExist } from "../../model/draft/known.js";
import type { Issue, Path } from "../../model/issues.js";

type Known = Pick<ProcedureDocument, "tender" | "bids" | "evaluators" | "scoresheets">;

/** The lots of a tender by id; one that names none is one lot, "all". */
export const lotIds = ({ tender }: Known): string[] => (tender.lots ?? [{ id: "all" }]).map(({ id }) => id);

/** The rounds of a tender by id; none where it names none. */
export const roundIds = ({ tender }: Known): string[] => (tender.rounds ?? []).map(({ id }) => id);

/** The place of a round, one left out being the first. */
export const roundIndex = (document: Known, round: string | undefined): number =>
  round === undefined ? 0 : roundIds(document).indexOf(round);

/** Every criterion and group under some, in published order. */
export const nodesIn = (criteria: readonly CriterionDocument[]): CriterionDocument[] =>
  criteria.flatMap((each) => (each.type === undefined ? [each, ...nodesIn(each.criteria)] : [each]));

/** The criteria of the tender and of every lot with its own, or those that hold in one lot alone. */
export const criteriaIn = ({ tender }: Known, lot: string | undefined): CriterionDocument[] => {
  const { criteria = [], lots = [] } = tender;
  const named = lots.find(({ id }) => id === lot);
  return nodesIn(
    named === undefined
      ? [...criteria, ...lots.flatMap((each) => each.criteria ?? [])]
      : (named.criteria ?? criteria),
  );
};

/** Those who may mark: the evaluators named, or, where nobody is, whoever marked anything. */
const evaluatorsIn = ({ evaluators, scoresheets = [] }: Known): string[] =>
  evaluators?.map(({ id }) => id) ??
  scoresheets.flatMap(({ marks = [] }) => marks.flatMap(({ by }) => (by === undefined ? [] : [by])));

interface Named {
  readonly bid?: string | undefined;
  readonly lot?: string | undefined;
  readonly lots?: readonly string[] | undefined;
  readonly round?: string | undefined;
  readonly criterion?: string | undefined;
  readonly evaluator?: string | undefined;
}

/** An issue for everything that a change names and the document does not have. */
export function unknownIn(document: Known, named: Named, path: Path): Issue[] {
  const { bid, lot, lots = [], round, criterion, evaluator } = named;
  const check = (what: string, ids: readonly string[], id: string | undefined, at: Path): Issue[] =>
    id === undefined ? [] : mustExist(knownOf(ids), what, id, [...path, ...at]);
  return [
    ...check(
      "bid",
      document.bids.map((each) => each.id),
      bid,
      ["bid"],
    ),
    ...check("lot", lotIds(document), lot, ["lot"]),
    ...lots.flatMap((each, index) => check("lot", lotIds(document), each, ["lots", index])),
    ...check("round", roundIds(document), round, ["round"]),
    ...check(
      "criterion",
      criteriaIn(document, lot).map(({ id }) => id),
      criterion,
      ["criterion"],
    ),
    ...check("evaluator", evaluatorsIn(document), evaluator, ["evaluator"]),
  ];
}
