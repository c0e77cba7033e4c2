import { listed } from "../explain/names.js";
import type { LotResult } from "../model/evaluation.js";
import { shownAt } from "../number/shown.js";
import { placesFor } from "./places.js";
import { wrapped } from "./table.js";

/** The prices that are flagged as perhaps abnormally low, and the ranking before a rejection. */
export const abnormalLines = ({ abnormallyLow = [], withRejected, setAside }: LotResult): string[] => [
  ...abnormallyLow.flatMap(({ sentence, decided }) =>
    wrapped(
      `Perhaps abnormally low${decided === undefined ? "" : " (its explanation is accepted)"}: ${sentence}`,
      "  ",
    ),
  ),
  ...(withRejected === undefined ? [] : beforeRejection(withRejected, setAside)),
];

function beforeRejection(
  ranking: NonNullable<LotResult["withRejected"]>,
  setAside: LotResult["setAside"],
): string[] {
  const rejected = setAside.flatMap(({ bid, reasons }) =>
    reasons.some((reason) => reason.code === "decided" && reason.about === "abnormallyLow") ? [bid] : [],
  );
  const places = placesFor(ranking.map((each) => each.total.value));
  const stood = ranking.map(({ rank, bid, total }) => `${rank} ${bid} ${shownAt(total.value, places)}`);
  return wrapped(`Before the rejection of ${listed(rejected)} as abnormally low: ${stood.join(", ")}.`, "  ");
}
