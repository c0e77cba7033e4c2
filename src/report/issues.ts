import type { Issue } from "../model/issues.js";
import { wrapped } from "./table.js";

/** Issues as text: where, what is wrong and how to mend it, one after the other. */
export function issueLines(issues: readonly Issue[]): string {
  const lines = issues.flatMap(({ code, path, message }) =>
    wrapped(`${placeOf(path)} [${code}]: ${message}`, ""),
  );
  return `${issues.length === 1 ? "1 issue" : `${issues.length} issues`}\n${lines.join("\n")}\n`;
}

const placeOf = (path: readonly (string | number)[]): string =>
  path.length === 0
    ? "document"
    : path
        .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
        .join("");
