import { abnormalOthers } from "./abnormalOthers.js";
import { abnormalReference } from "./abnormalReference.js";
import { acceptedOffered } from "./acceptedOffered.js";
import { adjustmentRules } from "./adjustmentRules.js";
import { adjustmentsStated } from "./adjustmentsStated.js";
import { allocationLimits } from "./allocationLimits.js";
import { allocationRule } from "./allocationRule.js";
import { bestOverall } from "./bestOverall.js";
import { bidDiscounts } from "./bidDiscounts.js";
import { bidderStatements } from "./bidderStatements.js";
import { bidFacts } from "./bidFacts.js";
import { budgets } from "./budgets.js";
import type { Check } from "./check.js";
import { closedFigures } from "./closedFigures.js";
import { combinedOffers } from "./combinedOffers.js";
import { contradictoryDecisions } from "./contradictoryDecisions.js";
import { criteriaDepth } from "./criteriaDepth.js";
import { criteriaStated } from "./criteriaStated.js";
import { decisionContents } from "./decisionContents.js";
import { decisionPlaces } from "./decisionPlaces.js";
import { disclosureStated } from "./disclosureStated.js";
import { disclosureStrict } from "./disclosureStrict.js";
import { divisors } from "./divisors.js";
import { envelopeContents } from "./envelopeContents.js";
import { envelopePrices } from "./envelopePrices.js";
import { envelopeTimes } from "./envelopeTimes.js";
import { evaluatorPlaces } from "./evaluatorPlaces.js";
import { evaluatorWeights } from "./evaluatorWeights.js";
import { groupCriteria } from "./groupCriteria.js";
import { groupMethods } from "./groupMethods.js";
import { groupPrices } from "./groupPrices.js";
import { groupRules } from "./groupRules.js";
import { groupScaling } from "./groupScaling.js";
import { histories } from "./histories.js";
import { invitedRules } from "./invitedRules.js";
import { lotAmounts } from "./lotAmounts.js";
import { lotFigures } from "./lotFigures.js";
import { lotGroups } from "./lotGroups.js";
import { lotPlaces } from "./lotPlaces.js";
import { lotsTendered } from "./lotsTendered.js";
import { markOwners } from "./markOwners.js";
import { measureDirections } from "./measureDirections.js";
import { measureFigures } from "./measureFigures.js";
import { measureKeys } from "./measureKeys.js";
import { methodBounds } from "./methodBounds.js";
import { methodFormulas } from "./methodFormulas.js";
import { minimumBaselines } from "./minimumBaselines.js";
import { minimumForms } from "./minimumForms.js";
import { minimumTotal } from "./minimumTotal.js";
import { moneyRules } from "./moneyRules.js";
import { offerAmounts } from "./offerAmounts.js";
import { offerBases } from "./offerBases.js";
import { offerClaims } from "./offerClaims.js";
import { offerCommitments } from "./offerCommitments.js";
import { offerLines } from "./offerLines.js";
import { offerMeasures } from "./offerMeasures.js";
import { offerPlaces } from "./offerPlaces.js";
import { offerPrices } from "./offerPrices.js";
import { offerRevises } from "./offerRevises.js";
import { offersOnce } from "./offersOnce.js";
import { offerTotals } from "./offerTotals.js";
import { otherwiseWhole } from "./otherwiseWhole.js";
import { parameterRanges } from "./parameterRanges.js";
import { preferencesWhole } from "./preferencesWhole.js";
import { priceCounting } from "./priceCounting.js";
import { priceWeight } from "./priceWeight.js";
import { refinements } from "./refinements.js";
import { reservedIds } from "./reservedIds.js";
import { roundAwards } from "./roundAwards.js";
import { roundingStages } from "./roundingStages.js";
import { roundLots } from "./roundLots.js";
import { roundOffers } from "./roundOffers.js";
import { roundReopens } from "./roundReopens.js";
import { roundRules } from "./roundRules.js";
import { ruleCriteria } from "./ruleCriteria.js";
import { ruleFormulas } from "./ruleFormulas.js";
import { ruleProcedure } from "./ruleProcedure.js";
import { scaleForms } from "./scaleForms.js";
import { scalesNamed } from "./scalesNamed.js";
import { schedules } from "./schedules.js";
import { scoresOnScale } from "./scoresOnScale.js";
import { sheetAmounts } from "./sheetAmounts.js";
import { sheetContents } from "./sheetContents.js";
import { sheetEvidence } from "./sheetEvidence.js";
import { sheetMarks } from "./sheetMarks.js";
import { sheetPlaces } from "./sheetPlaces.js";
import { sheetRounds } from "./sheetRounds.js";
import { sheetsOnce } from "./sheetsOnce.js";
import { summedMarks } from "./summedMarks.js";
import { tablesRise } from "./tablesRise.js";
import { tieBreakOrder } from "./tieBreakOrder.js";
import { unanswered } from "./unanswered.js";
import { uniqueIds } from "./uniqueIds.js";
import { weightSigns } from "./weightSigns.js";
import { weightSums } from "./weightSums.js";
/** Every cross-check; each looks over whatever parts of a document have shape. */
export const checks: readonly Check[] = [
  abnormalOthers,
  abnormalReference,
  acceptedOffered,
  allocationLimits,
  allocationRule,
  bestOverall,
  bidderStatements,
  bidDiscounts,
  closedFigures,
  combinedOffers,
  contradictoryDecisions,
  criteriaDepth,
  criteriaStated,
  decisionContents,
  decisionPlaces,
  disclosureStated,
  disclosureStrict,
  divisors,
  envelopeContents,
  envelopePrices,
  envelopeTimes,
  evaluatorPlaces,
  evaluatorWeights,
  groupCriteria,
  groupMethods,
  groupRules,
  groupScaling,
  histories,
  invitedRules,
  lotAmounts,
  lotFigures,
  lotGroups,
  lotPlaces,
  lotsTendered,
  markOwners,
  measureDirections,
  measureFigures,
  measureKeys,
  methodBounds,
  methodFormulas,
  minimumBaselines,
  minimumForms,
  minimumTotal,
  offerAmounts,
  offerClaims,
  offerCommitments,
  offerMeasures,
  offerPlaces,
  offerPrices,
  offerRevises,
  offersOnce,
  otherwiseWhole,
  parameterRanges,
  preferencesWhole,
  priceWeight,
  refinements,
  reservedIds,
  roundAwards,
  roundingStages,
  roundLots,
  roundOffers,
  roundReopens,
  roundRules,
  ruleCriteria,
  ruleFormulas,
  ruleProcedure,
  scaleForms,
  scalesNamed,
  scoresOnScale,
  sheetAmounts,
  sheetContents,
  sheetEvidence,
  sheetMarks,
  sheetPlaces,
  sheetRounds,
  sheetsOnce,
  summedMarks,
  tablesRise,
  tieBreakOrder,
  unanswered,
  uniqueIds,
  weightSigns,
  weightSums,
  schedules,
  offerLines,
  offerTotals,
  offerBases,
  priceCounting,
  adjustmentRules,
  bidFacts,
  adjustmentsStated,
  budgets,
  moneyRules,
  groupPrices,
];
