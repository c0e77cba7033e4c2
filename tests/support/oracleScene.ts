import Fraction from "fraction.js";
import { type Found, Hole } from "./oracleFigures.js";

/** The figures that names stand for: what is published, and what one offer brings. */
export type Names = Readonly<Record<string, Fraction>>;

/** Everything that a formula may look at. */
export interface World {
  readonly subject: string;
  /** The offer that is valued. */
  readonly own: Names;
  /** The offers that aggregates look over. */
  readonly offers: readonly Names[];
  readonly choices: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, Table>>;
}

export interface Table {
  readonly rows: readonly { readonly upTo: string; readonly gives: string }[];
  readonly otherwise: string;
}

/** One offer as it is looked at, with the steps valued for it so far. */
export interface Scene {
  readonly world: World;
  readonly offer: Names;
  readonly steps: Map<string, Fraction>;
  /** What aggregates came to, which no offer that is looked at moves. */
  readonly seen: Map<Part, Found | Hole>;
  inexact: boolean;
}

export type Part = (scene: Scene) => Fraction;
export type Test = (scene: Scene) => boolean;

export const operations: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = {
  "+": (a, b) => a.add(b),
  "-": (a, b) => a.sub(b),
  "*": (a, b) => a.mul(b),
  "/": (a, b) => {
    if (b.equals(0)) throw new Hole("divisionByZero");
    return a.div(b);
  },
};

export const comparisons: Readonly<Record<string, (a: Fraction, b: Fraction) => boolean>> = {
  "<": (a, b) => a.lt(b),
  "<=": (a, b) => a.lte(b),
  ">": (a, b) => a.gt(b),
  ">=": (a, b) => a.gte(b),
  "=": (a, b) => a.equals(b),
};

export function take({ value, inexact }: Found, scene: Scene): Fraction {
  if (inexact) scene.inexact = true;
  return value;
}

export const lookingAt = (scene: Scene, offer: Names): Scene => ({
  ...scene,
  offer,
  steps: new Map(),
  inexact: false,
});

/** What an aggregate came to, valued where it is first read. */
export function recalled(scene: Scene, part: Part, look: () => Found): Fraction {
  let found = scene.seen.get(part);
  if (found === undefined) {
    try {
      found = look();
    } catch (error) {
      if (!(error instanceof Hole)) throw error;
      found = error;
    }
    scene.seen.set(part, found);
  }
  if (found instanceof Hole) throw found;
  return take(found, scene);
}

/** A step is valued once for each offer that is looked at, and only where it is read. */
export const stepOf =
  (name: string, part: Part): Part =>
  (scene) => {
    const value = scene.steps.get(name) ?? part(scene);
    scene.steps.set(name, value);
    return value;
  };

export function placeOf(word: string, { world, offer }: Scene): Fraction {
  const own = offer[world.subject] as Fraction;
  const others = world.offers.map((each) => each[world.subject] as Fraction);
  if (word === "rank") return new Fraction(1 + others.filter((each) => each.lt(own)).length);
  const [first, ...dearer] = others.filter((each) => each.gt(own));
  if (first === undefined) throw new Hole("noNextOffer");
  return dearer.reduce((a, b) => (b.lt(a) ? b : a), first);
}
