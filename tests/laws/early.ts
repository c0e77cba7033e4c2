import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { SetAside } from "../../src/model/evaluation.js";

/** Whether a bid was set aside before any figure of other bids was looked at. With envelopes only decisions are so early. */
export const isSetAsideEarly = ({ tender }: ProcedureDocument, { reasons }: SetAside): boolean =>
  reasons.every(
    (reason) =>
      reason.code === "decided" ||
      reason.code === "requirementNotMet" ||
      (tender.envelopes === undefined &&
        (reason.code === "aboveCeiling" || (reason.code === "belowMinimum" && reason.measured !== "points"))),
  );
