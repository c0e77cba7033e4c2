import type { ScoresheetDocument } from "../document/panel.js";
import type { Draft } from "../draft/draft.js";
import { sheetNodes } from "../draft/sheet.js";
import { type Issue, issue, type Path } from "../issues.js";
import { notNegative } from "./lotAmounts.js";

const holds = { quality: ["marks", "agreed"], measure: ["accepted"] } as const;

/** A quality sheet holds marks and what was agreed, a measure sheet the accepted amount. */
export const sheetContents = (draft: Draft): Issue[] =>
  draft.scoresheets.flatMap((sheet, index) => {
    if (sheet === undefined) return [];
    const path: Path = ["scoresheets", index];
    return [...notNegative([...path, "accepted"], sheet.accepted), ...wrong(draft, sheet, path)];
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
