import type { Figure } from "../number/figure.js";
import type { EvidenceState } from "./document/measures.js";
import type { Notes } from "./notes.js";

/** The recommendation. People award; the engine says what the published rules give. */
export interface Award {
  readonly round: string;
  /** Where the round may not be awarded on, a later one comes first. */
  readonly outcome: "recommended" | "tied" | "noAdmissibleBid" | "incomplete" | "awaitsLaterRound";
  readonly contracts: readonly Contract[];
  readonly unfilled: readonly {
    readonly lot: string;
    readonly reason: "tied" | "noAdmissibleBid" | "incomplete" | "awaitsLaterRound";
  }[];
}

export interface Contract {
  readonly lots: readonly string[];
  readonly bid: string;
  readonly price: Figure | undefined;
  /** What the bidder is held to; undefined where nothing is recorded. */
  readonly commitments: readonly Commitment[] | undefined;
}

/** What a bidder is held to under a contract: a quantity that was accepted, or a promise in one of its answers. */
export interface Commitment extends Notes {
  /** The lots that it is for: those of the contract, or one of them where its amount stands there. */
  readonly lots: readonly string[];
  readonly criterion: string;
  /** The line of the measure, or the id that the offer gives it; undefined for a measure without lines. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly unit: string | undefined;
  /** As accepted: a cap limits what scores, not what is promised. */
  readonly amount: Figure | undefined;
  /** The amount at its proxy, in the unit of the measure. */
  readonly value: Figure | undefined;
  readonly due: string | undefined;
  readonly kpi: string | undefined;
  readonly evidence: EvidenceState | undefined;
  /** What the criterion earned in the comparison that the contract rests on. */
  readonly points: Figure | undefined;
}
