import { type ProcedureDocument, procedureDocument } from "./document/document.js";
import type { Issue, Path } from "./issues.js";
import { beyondPatterns } from "./shape/limits.js";
import { translate } from "./shape/zodIssues.js";

export interface Shaped {
  /** The document with its keys in schema order, where nothing is wrong with its shape. */
  readonly document: ProcedureDocument | undefined;
  readonly issues: readonly Issue[];
}

/** Holds a received copy against the schemas; what was refused while receiving is not reported again. */
export function shape(received: unknown, refused: readonly Issue[]): Shaped {
  const result = procedureDocument.safeParse(received);
  const found = result.error?.issues.flatMap((each) => translate(received, each)) ?? [];
  const unclear = new Set(found.filter((each) => each.code === "criterionUnclear").map(keyOf));
  const taken = new Set(refused.filter((each) => each.code !== "duplicateKey").map(keyOf));
  const issues = [...found, ...beyondPatterns(received)].filter(
    (each) => !isFollowUp(each, unclear) && !isWithin(each.path, taken),
  );
  return { document: result.data, issues };
}

const text = (path: Path): string => path.join("\n");
const keyOf = (each: Issue): string => text(each.path);

const isWithin = (path: Path, places: ReadonlySet<string>): boolean =>
  places.size > 0 && (places.has("") || path.some((_, at) => places.has(text(path.slice(0, at + 1)))));

/** What a criterion lacks or has too much is not known until it is clear what it is. */
const isFollowUp = (each: Issue, unclear: ReadonlySet<string>): boolean =>
  (each.code === "missing" || each.code === "unknownKey") && unclear.has(text(each.path.slice(0, -1)));
