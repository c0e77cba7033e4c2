import type { Issue } from "../issues.js";

/** Where faults were reported: at a part itself, or inside it by key. */
export interface Faults {
  here: boolean;
  readonly inside: Map<string | number, Faults>;
}

const none = (): Faults => ({ here: false, inside: new Map() });

/** Files issues by place. A key too many leaves the record around it whole. */
export function faultsOf(issues: readonly Issue[]): Faults {
  const root = none();
  for (const { code, path } of issues) {
    if (code === "unknownKey") continue;
    let at = root;
    for (const key of path) {
      const next = at.inside.get(key) ?? none();
      at.inside.set(key, next);
      at = next;
    }
    at.here = true;
  }
  return root;
}

/** A part of the received copy, with the faults in it; undefined where there are none. */
export interface Part {
  readonly value: unknown;
  readonly faults: Faults | undefined;
}

/** What lies under a fault is not looked at. */
const lost: Part = { value: undefined, faults: { here: true, inside: new Map() } };

export function partOf({ value, faults }: Part, key: string | number): Part {
  if (faults?.here === true || typeof value !== "object" || value === null) return lost;
  const own = Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  return { value: own, faults: faults?.inside.get(key) };
}

/** Whether a part has shape, itself and all within it, but for the keys named. */
export const isWhole = ({ faults }: Part, but: readonly string[] = []): boolean =>
  faults === undefined ||
  (!faults.here && Array.from(faults.inside).every(([key]) => but.includes(key as string)));

/** A list in which what has no shape is left out, and its place kept. */
export type Gaps<T> = readonly (T | undefined)[];

/** Reads the items of a list; a list without shape is one gap, a list that is not there is empty. */
export function gapsIn<T>(part: Part, read: (item: Part, index: number) => T | undefined): Gaps<T> {
  if (part.faults?.here === true) return [undefined];
  if (part.value === undefined) return [];
  if (!Array.isArray(part.value)) return [undefined];
  return part.value.map((_, index) => read(partOf(part, index), index));
}

/** The items of a list as they stand, where each is taken or left as a whole. */
export const itemsIn = <T>(part: Part): Gaps<T> =>
  part.faults === undefined && Array.isArray(part.value)
    ? part.value
    : gapsIn(part, (item) => (isWhole(item) ? (item.value as T) : undefined));

export const isComplete = (list: Gaps<unknown>): boolean => !list.includes(undefined);
