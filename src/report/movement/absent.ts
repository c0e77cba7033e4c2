import { match } from "ts-pattern";
import { bidName, roundName } from "../../explain/names.js";
import { dueWords, reasonWords } from "../../explain/reasons.js";
import type { Procedure } from "../../model/procedure.js";
import type { Absence, Arrived, Departed } from "../../movement/records.js";
import { shownAt } from "../../number/shown.js";
import type { Telling } from "./telling.js";

/** A bid that is new in the ranking, and why it was not in it before. */
export const arrivedSentences = (telling: Telling, { bid, was, after }: Arrived): string[] => [
  `${bidName(telling.procedure, bid)} is new in the ranking: rank ${after.rank}, total ${shownAt(after.total.value, telling.places)}.`,
  `In round ${roundName(telling.procedure, telling.movement.from)}: ${absenceWords(telling.procedure, telling.lot.lot, was)}.`,
];

/** A bid that left the ranking, and why. */
export const departedSentences = (telling: Telling, { bid, now, before }: Departed): string[] => [
  `${bidName(telling.procedure, bid)}, at rank ${before.rank} before, is not in the ranking of round ${roundName(telling.procedure, telling.movement.to)}: ${absenceWords(telling.procedure, telling.lot.lot, now)}.`,
];

/** Why a bid is not in the ranking of a lot. */
export const absenceWords = (procedure: Procedure, lot: string, absence: Absence): string =>
  match(absence)
    .with(
      { kind: "setAside" },
      ({ reasons }) =>
        `set aside, ${reasons.map((reason) => reasonWords(procedure, lot, reason)).join("; ")}`,
    )
    .with({ kind: "notInvited" }, ({ offered }) =>
      offered ? "not invited, and its offer is not read" : "not invited",
    )
    .with(
      { kind: "due" },
      ({ due }) => `due, ${due.map((each) => dueWords(procedure, lot, each)).join("; ")}`,
    )
    .with({ kind: "noOffer" }, () => "no offer for this lot")
    .exhaustive();
