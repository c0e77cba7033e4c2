/** How many sets may still be tried, all calls together. */
export interface Tries {
  left: number;
}

/**
 * The smallest set that has a member of each of these sets; of several the one that comes first when the members are
 * compared one after the other. Members are whole numbers. Undefined where more sets would have to be tried than are left.
 */
export function smallestHittingSet(sets: readonly (readonly number[])[], tries: Tries): number[] | undefined {
  for (let size = 0; tries.left > 0; size += 1) {
    let found: number[] | undefined;
    const seen = new Set<string>();
    const search = (taken: readonly number[]): void => {
      tries.left -= 1;
      if (tries.left <= 0) return;
      const missed = sets.find((set) => !set.some((member) => taken.includes(member)));
      if (missed === undefined) {
        if (found === undefined || comesBefore(taken, found)) found = taken.slice();
        return;
      }
      if (taken.length === size) return;
      for (const member of missed) {
        const next = [...taken, member].sort((a, b) => a - b);
        const key = next.join(" ");
        if (seen.has(key)) continue;
        seen.add(key);
        search(next);
      }
    };
    search([]);
    if (found !== undefined && tries.left > 0) return found;
  }
  return undefined;
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((member, index) => member !== b[index]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}
