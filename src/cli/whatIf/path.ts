/** "B:design" as its names, set apart by a mark; undefined where one is missing. A name in double quotes may hold any sign. */
export function namesIn(path: string, mark: "." | ":"): string[] | undefined {
  const names = path.match(new RegExp(`"[^"]*"|[^"${mark}]+|(?<=[${mark}]|^)(?=[${mark}]|$)`, "g")) ?? [];
  const read = names.map((name) => (name.startsWith('"') ? name.slice(1, -1) : name));
  return names.join(mark) === path && read.every((name) => name !== "") ? read : undefined;
}

/** "price.B=1000" as its names and its value; undefined where it is neither. */
export function readSetting(text: string): { names: string[]; value: string } | undefined {
  const [, path, value] = /^((?:"[^"]*"|[^"=])*)=(.*)$/s.exec(text) ?? [];
  if (path === undefined || value === undefined || value === "") return undefined;
  const names = namesIn(path, ".");
  return names && { names, value };
}
