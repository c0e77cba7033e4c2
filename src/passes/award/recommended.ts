import type { Award, Taking } from "../../model/award.js";
import type { Working } from "../../model/working.js";
import type { Assessed } from "../findings/assessed.js";
import type { ComparedGroup } from "./allocation/groupsInTurn.js";
import { heldTo } from "./commitments.js";

/** A recommendation before it is told what its bidders are held to. */
export type Recommended = Omit<Award, "contracts"> & {
  readonly contracts: readonly Taking[];
  /** The groups that were compared where the lots were given out. */
  readonly compared: readonly ComparedGroup[];
  /** How the figures came about of lots that were scored once more. */
  readonly again: readonly Working[];
};

/** Where lots are not given out one by one, nothing is compared or scored once more there. */
export const nothingMore: Pick<Recommended, "compared" | "again"> = { compared: [], again: [] };

/** The recommendation as it is published: with what each bidder is held to. */
export const withCommitments = (
  assessed: Assessed,
  { compared, again: _again, contracts, ...recommended }: Recommended,
): Award => ({
  ...recommended,
  contracts: contracts.map((each) => ({ ...each, commitments: heldTo(assessed, compared, each) })),
});
