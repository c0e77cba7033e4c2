const longestShown = 60;

/** A value in quotation marks, cut where it is long: a sentence should stay a sentence. */
export function quoted(value: string): string {
  const characters = Array.from(value.slice(0, longestShown + 2));
  const shown = characters.length > longestShown ? `${characters.slice(0, longestShown).join("")}…` : value;
  return `"${shown}"`;
}

/** "a", "b" or "c". */
export function listed(values: readonly string[], joint: "and" | "or"): string {
  const all = values.map(quoted);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${joint} ${all.at(-1)}`;
}

/** A suggestion, where one value is so near that it was probably meant. */
export const suggestion = (meant: readonly string[]): string =>
  meant[0] === undefined ? "" : `; did you mean ${quoted(meant[0])}?`;
