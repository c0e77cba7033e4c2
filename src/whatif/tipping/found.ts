import type { Procedure } from "../../model/procedure.js";
import { type Rational, whole } from "../../number/rational.js";
import type { End } from "./explore.js";
import type { Grid } from "./grid.js";
import type { Refusal } from "./subject.js";

/** A figure ready to be another one: what it is, between which ends and on which grid it may be, and the procedure then. */
export interface Turn {
  readonly current: Rational;
  readonly from: End;
  readonly to: End;
  readonly grid: Grid | undefined;
  readonly turned: (figure: Rational) => Procedure;
}

export type Found = Turn | { readonly refusal: Refusal };

export const refuse = (refusal: Refusal): { readonly refusal: Refusal } => ({ refusal });

export const unknown = (
  what: Extract<Refusal, { kind: "unknown" }>["what"],
  id: string,
  known: readonly { readonly id: string }[],
): Found => refuse({ kind: "unknown", what, id, known: known.map((each) => each.id) });

/** How many times the dearest price, ceiling or estimate a price is followed. */
export const timesDearest = whole(10n);
