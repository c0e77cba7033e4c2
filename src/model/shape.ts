import type * as z from "zod";
import type { Issue, Path } from "./issues.js";
import { beyondPatterns } from "./shape/limits.js";
import { translate } from "./shape/zodIssues.js";

export interface Shaped<T> {
  /** What was received with its keys in schema order, where nothing is wrong with its shape. */
  readonly document: T | undefined;
  readonly issues: readonly Issue[];
}

/** Holds a received copy against a schema; what was refused while receiving is not reported again. */
export function shape<T>(received: unknown, schema: z.ZodType<T>, refused: readonly Issue[]): Shaped<T> {
  const result = schema.safeParse(received);
  const from = { value: received, schema };
  const found = result.error?.issues.flatMap((each) => translate(from, each)) ?? [];
  const unclear = new Set(found.filter((each) => each.code === "criterionUnclear").map(keyOf));
  const taken = new Set(refused.filter((each) => each.code !== "duplicateKey").map(keyOf));
  const issues = [...found, ...beyondPatterns(received, schema)].filter(
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
