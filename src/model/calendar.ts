/** The whole years from one date to another, below zero where it comes first; undefined where they are not whole. */
export function wholeYears(from: string, to: string): number | undefined {
  const isSameDay = from.slice(4) === to.slice(4);
  return isSameDay ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : undefined;
}
