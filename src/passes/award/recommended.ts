import type { Award, Taking } from "../../model/award.js";
import type { Assessed } from "../findings/assessed.js";
import { heldTo } from "./commitments.js";

/** A recommendation before it is told what its bidders are held to. */
export type Recommended = Omit<Award, "contracts"> & { readonly contracts: readonly Taking[] };

/** The recommendation as it is published: with what each bidder is held to. */
export const withCommitments = (assessed: Assessed, recommended: Recommended): Award => ({
  ...recommended,
  contracts: recommended.contracts.map((each) => ({ ...each, commitments: heldTo(assessed, each) })),
});
