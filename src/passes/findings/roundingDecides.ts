import type { Finding } from "../../model/finding.js";
import type { Procedure } from "../../model/procedure.js";
import { admit } from "../admit/admit.js";
import { newCard, standIn } from "../card.js";
import { type LotState, rankLot } from "../rank/lot.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** Another bid would stand first if nothing were rounded: V3 of the field, where three roundings give three results. */
export function roundingDecides({ procedure, round, lots }: Assessed): Finding[] {
  if (Object.keys(procedure.tender.rounding).length === 0) return [];
  const unrounded: Procedure = { ...procedure, tender: { ...procedure.tender, rounding: {} } };
  return lots.flatMap((state): Finding[] => {
    if (state.outcome === "incomplete" || state.cards.length < 2) return [];
    const stand = standIn(unrounded, round, state.lot);
    const again = rankLot(
      stand,
      admit(
        stand,
        state.cards.map((card) => newCard(state.lot, card.bid, card.offer, card.entered, card.answers)),
      ),
    );
    const [with_, without] = [leaders(state), leaders(again)];
    if (with_.join("\n") === without.join("\n")) return [];
    const figures = { rounded: with_, unrounded: without };
    return [finding({ code: "roundingDecides", round: round.id, lot: state.lot.id, ...figures })];
  });
}

const leaders = ({ ranked }: LotState): string[] =>
  ranked
    .filter((each) => each.rank === 1)
    .map((each) => each.item.name)
    .sort();
