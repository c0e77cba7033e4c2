import type { DesignCode } from "./finding.js";

const stilger =
  "Stilger, Siderius and van Raaij, A Comparative Study of Formulas for Choosing the Economically Most Advantageous Tender (Journal of Public Procurement, 2017)";
const guidance =
  "UK Cabinet Office, Bid Evaluation Guidance Note (May 2021), on testing the model before publication";
const transparency =
  "Directive 2014/24/EU, art. 67(4) and (5); Procurement Act 2023 (UK), s. 23; Letting International v Newham [2008] EWHC 1583 (QB)";
const ties = "Directive 2014/24/EU, art. 18(1), equal treatment and transparency";

/** Why each finding is told. */
export const sources: Readonly<Record<DesignCode, string>> = {
  weightWithoutEffect: "Directive 2014/24/EU, art. 67(5): the weight published is the weight given",
  decidesAlone: "Directive 2014/24/EU, art. 67(5): the weight published is the weight given",
  noticeFault: "OP-TED eForms SDK, code list number-weight",
  notDisclosed: transparency,
  tieUnsettled: ties,
  holeUnfilled: transparency,
  othersMovePoints: stilger,
  othersMoveOrder: stilger,
  qualityZeroDecides: stilger,
  dearerEarnsMore: "Conseil d'État, 29 October 2013: the best mark goes to the lowest price",
  leastGapDecides:
    "Swiss Federal Audit Office, which advises against interpolation between the lowest and the highest price",
  cliff: guidance,
  flatZone:
    "Högsta förvaltningsdomstolen (Sweden), HFD 2022 ref. 41, on prices below which nothing more is earned",
  weightNotReached: "Directive 2014/24/EU, art. 67(5): the weight published is the weight given",
  minimumOutOfReach: guidance,
  minimumBarsNobody: guidance,
  ceilingBelowEstimate: guidance,
  roundingHidesStep: guidance,
  roundedBeforeSum: guidance,
};
