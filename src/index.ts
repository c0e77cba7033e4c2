// Evaluate: the published rules, exactly.
export { evaluate, stateAfter } from "./evaluate.js";
// Explain and report: what was computed, in sentences, as text and as JSON; what the recommended bids are held to.
export { commitments, type RegisteredCommitment } from "./explain/commitments.js";
export { explain, type Question } from "./explain/explain.js";
export { whyNot } from "./explain/whyNot.js";
// Look up: the methods a buyer may name, and the decimals that figures come as.
export { catalogue } from "./methods/catalogue.js";
export type { Entry, Parameter, Rule } from "./methods/entry.js";
export { entryTraits, type Traits } from "./methods/traits.js";
// The records.
export type {
  Allocation,
  AllocationStep,
  Award,
  Commitment,
  Conflict,
  Contract,
  GroupComparison,
  LimitCost,
  LimitedOffer,
  Optimum,
  PassedOver,
  PatternLevel,
  Taker,
  Taking,
  Unfilled,
  WonLimit,
} from "./model/award.js";
export type { ProcedureDocument } from "./model/document/document.js";
export type {
  AbnormallyLow,
  Alternative,
  Comparison,
  DecidingKey,
  Due,
  Evaluation,
  GroupResult,
  InvitedBid,
  LotResult,
  NotInvited,
  RankedBid,
  RoundResult,
  SetAside,
} from "./model/evaluation.js";
export type { Finding } from "./model/finding.js";
export type { Issue } from "./model/issues.js";
export {
  type NoticeCriterion,
  type NoticeFault,
  type NoticeKind,
  type NoticeWeightCode,
  noticeFaults,
} from "./model/notice.js";
// Read: one document becomes a checked procedure, or all its issues at once.
export {
  InvalidProcedure,
  parseProcedure,
  parseProcedureText,
  safeParseProcedure,
  safeParseProcedureText,
} from "./model/parse.js";
export type { Procedure } from "./model/procedure.js";
export type { Reason } from "./model/reason.js";
export type { Refinement } from "./model/refinements.js";
export type { InvitationRule } from "./model/roundRules.js";
export type { Working } from "./model/working.js";
// Compare rounds: what differs, and why a rank changed.
export { diffRounds } from "./movement/difference.js";
export { type Between, movement } from "./movement/movement.js";
export type {
  Absence,
  BaselineMove,
  BidDifference,
  BidMovement,
  GroupMovement,
  LotDifference,
  LotMovement,
  Movement,
  Placement,
  RoundsDifference,
  Steps,
} from "./movement/records.js";
export { Decimal } from "./number/decimal.js";
export type { Figure } from "./number/figure.js";
export type { Rational } from "./number/rational.js";
// Freeze, record and replay: what was published, and that the result comes out again.
export { canonicalForm, publishedForm } from "./record/canonical.js";
export { checkFrozen, type FrozenCheck, type RuleDifference } from "./record/frozen.js";
export { frozenLines } from "./record/frozenLines.js";
export { type EvaluationRecord, record } from "./record/record.js";
export { type Replay, type ReplayDifference, replay, replayText } from "./record/replay.js";
export { replayLines } from "./record/replayLines.js";
export { commitmentLines } from "./report/commitments.js";
export { issueLines } from "./report/issues.js";
export { reportJson } from "./report/json.js";
export { reportRounds } from "./report/rounds.js";
export { reportText } from "./report/text.js";
