import type { ScoresheetDocument } from "../document/panel.js";
import { notNegative } from "../draft/amountSigns.js";
import { amountsIn } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { sheetNodes } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";

const holds = { quality: ["marks", "agreed"], measure: ["accepted", "evidence"] } as const;

/** A quality sheet holds marks and what was agreed, a measure sheet the accepted amount and the evidence for it. */
export const sheetContents = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    if (sheet === undefined) return [];
    const path: Path = ["scoresheets", index];
    const amounts = amountsIn(sheet.accepted, [...path, "accepted"]);
    return [
      ...amounts.flatMap((amount) => notNegative(amount.path, amount.text)),
      ...wrong(draft, sheet, path),
    ];
  });

function wrong(draft: Draft, sheet: ScoresheetDocument, path: Path): Issue[] {
  const types = new Set(sheetNodes(draft, sheet).map((node) => node.type));
  const [type] = types;
  if (types.size !== 1 || (type !== "quality" && type !== "measure")) return [];
  return holds[type === "quality" ? "measure" : "quality"]
    .filter((key) => sheet[key] !== undefined)
    .map((key) =>
      issue("wrongSheet", [...path, key], { criterion: sheet.criterion, type, key, holds: holds[type] }),
    );
}
