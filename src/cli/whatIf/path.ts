/** "price.B=1000" as its names and its value; undefined where it is neither. A name in double quotes may hold any sign. */
export function readSetting(text: string): { names: string[]; value: string } | undefined {
  const [, path, value] = /^((?:"[^"]*"|[^"=])*)=(.*)$/s.exec(text) ?? [];
  if (path === undefined || value === undefined || value === "") return undefined;
  const names = path.match(/"[^"]*"|[^".]+|(?<=\.|^)(?=\.|$)/g) ?? [];
  const isWhole = names.join(".") === path;
  const read = names.map((name) => (name.startsWith('"') ? name.slice(1, -1) : name));
  return isWhole && read.every((name) => name !== "") ? { names: read, value } : undefined;
}
