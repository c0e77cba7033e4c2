import { greater, lesser, type Rational } from "../rational.js";
import { type Polynomial, valueAt } from "./polynomial.js";
import { type Root, rootsAround } from "./roots.js";

/**
 * What is left behind where something is reckoned with a figure that moves: the open part of its stretch around the
 * sample on which every comparison that was made comes out as it does for the sample.
 */
export interface Trail {
  readonly from: Rational;
  readonly to: Rational;
  /** What ends it; undefined at the ends of the stretch. */
  readonly left: Root | undefined;
  readonly right: Root | undefined;
  /** The part around the sample in which a comparison could not be told; then the trail says nothing. */
  readonly doubt: { readonly from: Rational; readonly to: Rational } | undefined;
}

/** A trail as it is made. */
export interface Making {
  readonly trail: Trail;
  readonly keepTo: (polynomial: Polynomial) => void;
  readonly doubt: (edges?: readonly Polynomial[]) => void;
}

/** Begins a trail over an open stretch around a sample. */
export function trailFrom(from: Rational, at: Rational, to: Rational): Making {
  const trail: { -readonly [K in keyof Trail]: Trail[K] } = {
    from,
    to,
    left: undefined,
    right: undefined,
    doubt: undefined,
  };

  /** Keeps to the part of the trail around the sample on which a polynomial has no root. */
  const keepTo = (polynomial: Polynomial): void => {
    if (polynomial.length < 2) return;
    if (valueAt(polynomial, at).n === 0n) {
      const here = { low: at, high: at };
      Object.assign(trail, { from: at, to: at, left: here, right: here });
      return;
    }
    const { left, right } = rootsAround(polynomial, trail.from, at, trail.to);
    if (left !== undefined) Object.assign(trail, { from: left.high, left });
    if (right !== undefined) Object.assign(trail, { to: right.low, right });
  };

  /** Widens the doubt to the nearest roots of what it ends at; where that is not told it is all of the stretch. */
  const doubt = (edges: readonly Polynomial[] = []): void => {
    const zone = { from, to };
    for (const edge of edges) {
      if (edge.length < 2 || valueAt(edge, at).n === 0n) continue;
      const around = rootsAround(edge, zone.from, at, zone.to);
      Object.assign(zone, { from: around.left?.low ?? zone.from, to: around.right?.high ?? zone.to });
    }
    trail.doubt = {
      from: lesser(zone.from, trail.doubt?.from ?? zone.from),
      to: greater(zone.to, trail.doubt?.to ?? zone.to),
    };
  };

  return { trail, keepTo, doubt };
}
