import type { Figure } from "../number/figure.js";
import type { Alternative, DecidingKey } from "./alternative.js";
import type { Award } from "./award.js";
import type { Due } from "./due.js";
import type { Finding, TieBreakName } from "./finding.js";
import type { Notes } from "./notes.js";
import type { Procedure } from "./procedure.js";
import type { Reason } from "./reason.js";
import type { InvitationRule } from "./roundRules.js";
import type { Working } from "./working.js";

export type { Alternative, DecidingKey } from "./alternative.js";
export type { Due } from "./due.js";

/** What the published rules give: rankings per round and lot, the recommendation, findings, and the workings. */
export interface Evaluation extends Notes {
  readonly tender: string;
  readonly rounds: readonly RoundResult[];
  readonly award: Award;
  readonly findings: readonly Finding[];
  /** How every figure came about; printed on request. */
  readonly workings: readonly Working[];
  readonly procedure: Procedure;
}

export interface RoundResult extends Notes {
  readonly round: string;
  /** When offers were due, as published. */
  readonly deadline: string | undefined;
  /** Where the round is recorded as closed: its deadline has passed, whoever answered. */
  readonly closed: { readonly at: string | undefined } | undefined;
  /** The envelopes recorded as opened in this round, with their times. */
  readonly opened: readonly { readonly envelope: number; readonly at: string | undefined }[];
  readonly lots: readonly LotResult[];
  readonly groups: readonly GroupResult[];
}

export type LotOutcome = "ranked" | "tied" | "noAdmissibleBid" | "incomplete";

export interface LotResult extends Notes {
  readonly lot: string;
  /** True where the round is not held in this lot, and what stood before stands. */
  readonly notHeld: true | undefined;
  readonly outcome: LotOutcome;
  readonly ranking: readonly RankedBid[];
  readonly setAside: readonly SetAside[];
  /** Whom a later round invited, and by which rule; undefined in the first round and where the round is not held. */
  readonly invited: { readonly rule: InvitationRule; readonly bids: readonly InvitedBid[] } | undefined;
  readonly notInvited: readonly NotInvited[];
  /** The bids flagged by the published rule on abnormally low tenders; undefined where there is none. */
  readonly abnormallyLow: readonly AbnormallyLow[] | undefined;
  /** The ranking as it would be had the bids rejected as abnormally low stayed, where one would be in it. */
  readonly withRejected: readonly RankedBid[] | undefined;
  readonly due: readonly Due[];
}

/** A price that the published rule flags: an explanation is due until it is decided on. */
export interface AbnormallyLow {
  readonly bid: string;
  readonly price: Figure;
  /** Undefined while the explanation is due; a bid whose explanation is rejected is set aside. */
  readonly decided: "accepted" | undefined;
  /** Why it is flagged, with the figures. */
  readonly sentence: string;
}

export interface RankedBid extends Notes {
  readonly bid: string;
  readonly rank: number;
  readonly total: Figure;
  /** The contract price. */
  readonly price: Figure | undefined;
  /** What its price and cost criteria look at, where that is not what was offered. */
  readonly evaluated: Readonly<Record<string, Figure>> | undefined;
  /** The figures of the combining rule's keys, where the total is not what decides. */
  readonly keys: readonly DecidingKey[] | undefined;
  /** Points of every criterion and group, by id. */
  readonly points: Readonly<Record<string, Figure>>;
  /** The tie-break that gave the bid its place, where one did. */
  readonly settledBy: TieBreakName | undefined;
  /** The bid in the round before, where there is one. */
  readonly before:
    | { readonly rank: number; readonly total: Figure; readonly price: Figure | undefined }
    | undefined;
  /** The round whose offer stands, where it is an earlier one. */
  readonly standing: string | undefined;
}

export interface SetAside extends Notes {
  readonly bid: string;
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** How a bid was held against the figure that an invitation takes. */
export interface Comparison {
  /** What is compared: "total", a criterion, or the formula that decides. */
  readonly by: string;
  readonly figure: Figure;
  /** What it takes to be in: the figure of the last that is invited, or the bar. */
  readonly cut: Figure;
  /** How far the bid is inside the cut or, below zero, outside. */
  readonly margin: Figure;
  /** The margin as a per cent of the leader's figure, where the rule is in per cent and that figure is not zero. */
  readonly percent: Figure | undefined;
}

export interface InvitedBid {
  readonly bid: string;
  /** Undefined where no figure is compared, or something of the bid was still due. */
  readonly comparison: Comparison | undefined;
}

export interface NotInvited extends Notes {
  readonly bid: string;
  /** The round whose invitation it missed. */
  readonly round: string;
  /** The rule it fell to; undefined where it had no offer in the round before. */
  readonly rule: InvitationRule | undefined;
  readonly comparison: Comparison | undefined;
  /** Why, where the buyer decided. */
  readonly reason: string | undefined;
  readonly rank: number | undefined;
  readonly total: Figure | undefined;
  /** It sent an offer all the same, which is not read. */
  readonly offered: boolean;
}

/** Combined offers of one group of lots, held against the lot winners on one baseline. */
export interface GroupResult extends Notes {
  readonly lots: readonly string[];
  /** Under an allocation combined offers are compared with all other ways, in the award. */
  readonly outcome: "separate" | "combined" | "tied" | "noAdmissibleBid" | "incomplete" | "inAllocation";
  readonly compared: readonly Alternative[];
  readonly setAside: readonly SetAside[];
  readonly notInvited: readonly NotInvited[];
  readonly due: readonly Due[];
}
