/** What is filed under a key, made where nothing is yet. */
export function filed<T>(files: Map<string, T>, key: string, make: () => T): T {
  const found = files.get(key);
  if (found !== undefined) return found;
  const made = make();
  files.set(key, made);
  return made;
}

/** The same files with other content. */
export const mapped = <K, A, B>(files: ReadonlyMap<K, A>, change: (value: A, key: K) => B): Map<K, B> =>
  new Map(Array.from(files, ([key, value]) => [key, change(value, key)]));
