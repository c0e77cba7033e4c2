import type { Commitment } from "../model/award.js";
import type { Evaluation } from "../model/evaluation.js";
import { criterionName } from "./names.js";

/** A commitment under a recommended contract, with who makes it and what it is about. */
export interface RegisteredCommitment extends Commitment {
  readonly bid: string;
  readonly bidder: string | undefined;
  /** What the criterion is called: its title, else its id. */
  readonly criterionTitle: string;
}

/**
 * The commitment register: what the bidders are held to under the recommended contracts, to be carried into them. One
 * row for each quantity that was accepted of a measure and each promise in an answer, contract by contract in the
 * order of the rules. Empty where nothing is recommended.
 *
 * Quantities are as accepted: a cap limits what scores, not what is promised.
 */
export const commitments = ({ award, procedure }: Evaluation): RegisteredCommitment[] => {
  const bidders = new Map(procedure.bids.map(({ id, bidder }) => [id, bidder]));
  return award.contracts.flatMap(({ bid, commitments: held = [] }) =>
    held.map((commitment) => ({
      ...commitment,
      bid,
      bidder: bidders.get(bid),
      criterionTitle: criterionName(procedure, commitment.lots[0] ?? "", commitment.criterion),
    })),
  );
};
