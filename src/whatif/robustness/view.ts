import type { Procedure } from "../../model/procedure.js";
import type { AssessedLot } from "../../passes/assess.js";
import { type AssessedRound, assessRounds, type KnownLots } from "../../passes/assessRounds.js";
import { contractsAfter } from "../../passes/award/award.js";
import { lastRound } from "../../passes/lastRound.js";
import { standingOf } from "../standing.js";
import type { Holding } from "./finding.js";

/** What is looked at before and after a change: lots in the last round that has offers, and the contracts. */
export interface View {
  readonly lots: ReadonlyMap<string, AssessedLot>;
  /** Only where lots hang together; undefined as well where something is due before they are known. */
  readonly contracts: readonly Holding[] | undefined;
}

/** Looks at some lots; at all of them, and who would get them, where the award of one hangs on others. */
export function viewOf(procedure: Procedure, lots: readonly string[], known?: KnownLots): View {
  if (!hangsTogether(procedure))
    return {
      lots: new Map(lots.map((lot) => [lot, standingOf(procedure, lot, { known })])),
      contracts: undefined,
    };
  const rounds = assessRounds(procedure, lastRound(procedure), { known }) as [AssessedRound];
  const { outcome, contracts } = contractsAfter(rounds);
  return {
    lots: new Map(rounds.at(-1)?.lots.map((state) => [state.lot.id, state])),
    contracts:
      outcome === "incomplete" ? undefined : contracts.map(({ lots: held, bid }) => ({ lots: held, bid })),
  };
}

/** Whether the award of a lot is not that of its own ranking alone. */
const hangsTogether = ({ tender }: Procedure): boolean =>
  tender.award.kind !== "eachLot" || tender.budgets.some(({ lots }) => lots.length > 1);
