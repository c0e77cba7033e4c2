import type { Path } from "../model/issues.js";
import { isRecord } from "../model/shape/schema.js";

/** A place where two pieces of plain data are not the same; what one of them lacks is undefined. */
export interface Difference {
  readonly path: Path;
  readonly one: unknown;
  readonly other: unknown;
}

/**
 * Where two pieces of plain data differ, down to single values. The order of keys has no meaning; in lists
 * of different length what is the same at both ends is no difference, so that one item more is one difference.
 */
export function differencesBetween(one: unknown, other: unknown, path: Path = []): Difference[] {
  if (Array.isArray(one) && Array.isArray(other)) return inLists(one, other, path);
  if (isRecord(one) && isRecord(other))
    return Array.from(new Set([...Object.keys(other), ...Object.keys(one)])).flatMap((key) =>
      differencesBetween(own(one, key), own(other, key), [...path, key]),
    );
  return Object.is(one, other) ? [] : [{ path, one, other }];
}

const own = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function inLists(one: readonly unknown[], other: readonly unknown[], path: Path): Difference[] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  let end = 0;
  if (one.length !== other.length) {
    while (start < shorter && isSame(one[start], other[start])) start += 1;
    while (end < shorter - start && isSame(one.at(-1 - end), other.at(-1 - end))) end += 1;
  }
  const longer = Math.max(one.length, other.length) - end;
  return Array.from({ length: longer - start }, (_, index) => start + index).flatMap((index) =>
    differencesBetween(
      index < one.length - end ? one[index] : undefined,
      index < other.length - end ? other[index] : undefined,
      [...path, index],
    ),
  );
}

const isSame = (one: unknown, other: unknown): boolean => differencesBetween(one, other).length === 0;
