import type { Lot, Procedure } from "../../model/procedure.js";
import type { LotMovement, Movement } from "../../movement/records.js";

/** What the sentences about one lot's movement draw on. */
export interface Telling {
  readonly procedure: Procedure;
  readonly movement: Movement;
  readonly lot: LotMovement;
  /** The lot as published. */
  readonly terms: Lot;
  /** Places at which points are shown. */
  readonly places: number;
}
