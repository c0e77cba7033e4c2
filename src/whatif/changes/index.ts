import type { Change } from "../../model/document/changes.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import type { Issue, Path } from "../../model/issues.js";
import type { Applied, Apply } from "./applied.js";
import { readmit, removeDecision, setAside, setDecision } from "./decisions.js";
import { liftCeiling, liftLimit, liftMinimum } from "./lift.js";
import { setAccepted, setMark, setScore } from "./onSheets.js";
import { removeBid } from "./removeBid.js";
import { removeEvaluator } from "./removeEvaluator.js";
import { removeOffer } from "./removeOffer.js";
import { setAgreement, setCombine, setRounding, setTieBreaks } from "./rules.js";
import { setMethod } from "./setMethod.js";
import { setParameter } from "./setParameter.js";
import { setPrice } from "./setPrice.js";
import { setWeights } from "./setWeights.js";
import { takeRound } from "./takeRound.js";

const table: { readonly [Kind in Change["kind"]]: Apply<Kind> } = {
  setWeights,
  setMethod,
  setParameter,
  setRounding,
  setTieBreaks,
  setCombine,
  setAgreement,
  setPrice,
  setMark,
  setScore,
  setAccepted,
  setDecision,
  removeDecision,
  setAside,
  readmit,
  removeBid,
  removeOffer,
  removeEvaluator,
  takeRound,
  liftCeiling,
  liftMinimum,
  liftLimit,
};

const apply = (document: ProcedureDocument, change: Change, path: Path): Applied =>
  (table[change.kind] as Apply<Change["kind"]>)(document, change, path);

/** A document in which changes are made one after the other, each in one line; or what is wrong with the first that cannot be. */
export function applyChanges(
  document: ProcedureDocument,
  changes: readonly Change[],
):
  | { readonly document: ProcedureDocument; readonly told: readonly string[] }
  | { readonly issues: readonly Issue[] } {
  const told: string[] = [];
  let changed = document;
  for (const [index, change] of changes.entries()) {
    const made = apply(changed, change, ["changes", index]);
    if ("issues" in made) return made;
    changed = made.document;
    told.push(made.told);
  }
  return { document: changed.tender === document.tender ? changed : unfrozen(changed), told };
}

/** Other rules than those that were frozen are not frozen, and no record leads to them. */
const unfrozen = (document: ProcedureDocument): ProcedureDocument => ({
  ...document,
  tender: { ...document.tender, frozen: undefined, refinements: undefined },
});
