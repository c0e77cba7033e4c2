/** What is filed under a key, made where nothing is yet. */
export function filed<T>(files: Map<string, T>, key: string, make: () => T): T {
  const found = files.get(key);
  if (found !== undefined) return found;
  const made = make();
  files.set(key, made);
  return made;
}
