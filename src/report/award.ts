import { bidName, listed, lotName } from "../explain/names.js";
import type { Award } from "../model/award.js";
import type { Procedure } from "../model/procedure.js";
import { shown } from "../number/shown.js";
import { wrapped } from "./table.js";

const reasons = {
  tied: "tied; the published rules do not settle it",
  noAdmissibleBid: "no admissible bid",
  incomplete: "not known yet",
  awaitsLaterRound: "the rules allow none on the offers of this round; a later one comes first",
} as const;

/** The recommendation; `after` says as of when, where it is not the last word: " after round initial". */
export function awardLines(procedure: Procedure, { contracts, unfilled }: Award, after: string): string[] {
  const { currency, lots } = procedure.tender;
  const names = (ids: readonly string[]): string =>
    lots.length > 1
      ? `${ids.length > 1 ? "Lots" : "Lot"} ${listed(ids.map((id) => lotName(procedure, id)))}: `
      : "";
  return [
    ...wrapped(`RECOMMENDATION${after} by the published rules (people award)`, ""),
    ...contracts.flatMap(({ lots: ids, bid, price }) => {
      const money =
        price === undefined
          ? ""
          : `, price ${shown(price.value)}${currency === undefined ? "" : ` ${currency}`}`;
      return wrapped(`${names(ids)}${bidName(procedure, bid)}${money}`, "  ");
    }),
    ...unfilled.flatMap(({ lot, reason }) =>
      wrapped(`${names([lot])}no recommendation: ${reasons[reason]}`, "  "),
    ),
  ];
}
