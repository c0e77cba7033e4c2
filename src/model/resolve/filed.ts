/** The order of lots and rounds in the tender. */
export interface Order {
  readonly lots: readonly string[];
  readonly rounds: readonly string[];
}

/** The place of a round, a round left out being the first. */
export const roundIndex = (order: Order, id: string | undefined): number =>
  id === undefined ? 0 : order.rounds.indexOf(id);

/** What is filed under a key, made where nothing is yet. */
export function filed<T>(files: Map<string, T>, key: string, make: () => T): T {
  const found = files.get(key);
  if (found !== undefined) return found;
  const made = make();
  files.set(key, made);
  return made;
}
