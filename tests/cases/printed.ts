/** An exact figure as a pair of whole numbers, as the engine keeps it. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** Reads what a source prints: "1,176,471", "86.6", "-0.50128589" or "9/7". */
export function readPrinted(text: string): Exact {
  const [above, below] = text.replaceAll(",", "").split("/") as [string, string | undefined];
  const [whole, parts = ""] = above.split(".") as [string, string | undefined];
  return { n: BigInt(whole + parts), d: BigInt(below ?? 1) * 10n ** BigInt(parts.length) };
}

export const placesOf = (text: string): number => text.split(".")[1]?.length ?? 0;

export const isSame = (a: Exact, b: Exact): boolean => a.n * b.d === b.n * a.d;

/** The distance of two figures is at most `within`. */
export function isNear(a: Exact, b: Exact, within: Exact): boolean {
  const [apart, below] = [a.n * b.d - b.n * a.d, a.d * b.d];
  return (apart < 0n ? -apart : apart) * within.d <= within.n * (below < 0n ? -below : below);
}

/** Prints a figure at a number of places, to the nearest with halves away from zero, or cut off. */
export function print(value: Exact, places: number, by: "rounded" | "cut"): string {
  const size = { n: value.n < 0n ? -value.n : value.n, d: value.d < 0n ? -value.d : value.d };
  const negative = value.n < 0n !== value.d < 0n && value.n !== 0n;
  const scaled = size.n * 10n ** BigInt(places);
  const units = by === "cut" ? scaled / size.d : (2n * scaled + size.d) / (2n * size.d);
  const digits = units.toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return negative && units !== 0n ? `-${text}` : text;
}

/** The shortest true text of a figure: its decimal where it ends, else the fraction. */
export function shown({ n, d }: Exact): string {
  for (let places = 0; places <= 40; places += 1) {
    const text = print({ n, d }, places, "cut");
    if (isSame(readPrinted(text), { n, d })) return text;
  }
  return `${n}/${d} = ${print({ n, d }, 12, "rounded")}…`;
}
