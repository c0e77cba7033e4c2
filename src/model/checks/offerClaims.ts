import type { MeasureDocument } from "../document/criteria.js";
import type { ClaimDocument } from "../document/measures.js";
import { amountsIn, linesOf, measureOf } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { offersIn } from "../draft/offers.js";
import { type Issue, issue, type Path } from "../issues.js";
import { isEnergyOffer } from "../resolve/measure.js";
import { energyOffer } from "./energyOffer.js";

/** An offer states of a measure what the measure asks for: one amount, quantities by line, or what is computed from. */
export const offerClaims = (draft: Draft): Issue[] =>
  offersIn(draft).flatMap(({ path, offer, lots = [] }) =>
    Object.entries(offer.measures ?? {}).flatMap(([id, claim]) => {
      const nodes = lots.flatMap(({ tree }) => tree?.byId.get(id) ?? []);
      const found = nodes.map((node) => {
        const measure = measureOf(node);
        return measure === undefined ? [] : form(measure, claim, [...path, "measures", id]);
      });
      // Lots that are offered together have the same measures: the first that it does not fit is told.
      return found.find((issues) => issues.length > 0) ?? [];
    }),
  );

function form(measure: MeasureDocument, claim: ClaimDocument, path: Path): Issue[] {
  const { id: criterion, unit, procedure } = measure;
  if (procedure !== undefined)
    return isEnergyOffer(claim)
      ? energyOffer(procedure, claim, path)
      : [issue("procedureFigures", path, { criterion, procedure: procedure.kind })];
  const lines = linesOf(measure);
  if (lines.length === 0)
    return typeof claim === "string" ? [] : [issue("amountNotByLine", path, { criterion, unit })];
  if (typeof claim === "string" || isEnergyOffer(claim))
    return [issue("amountByLine", path, { criterion, lines })];
  return linesKnown(measure, amountsIn(claim, path));
}

/** Quantities are of lines that the measure has. */
export const linesKnown = (
  measure: MeasureDocument,
  amounts: readonly { readonly line?: string | undefined; readonly path: Path }[],
): Issue[] => {
  const known = knownOf(linesOf(measure));
  return amounts.flatMap(({ line, path }) =>
    line === undefined ? [] : mustExist(known, "line", line, path),
  );
};
