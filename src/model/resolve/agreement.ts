import type { AgreementDocument, NotAnsweredDocument } from "../document/panel.js";
import type { Agreement, NotAnswered } from "../panel.js";
import { exact } from "./figures.js";

/** The published agreement of a criterion: its own, else the tender's, else consensus. */
export function resolveAgreement(written: AgreementDocument = "consensus"): Agreement {
  if (typeof written === "string")
    return written === "mean" || written === "sum"
      ? { kind: written, weights: undefined }
      : { kind: written };
  if (written.kind === "trimmedMean")
    return { kind: "trimmedMean", dropEachEnd: Number(written.dropEachEnd) };
  const weights = Object.entries(written.weights as Record<string, string>);
  return { kind: written.kind, weights: new Map(weights.map(([by, weight]) => [by, exact(weight)])) };
}

export const resolveNotAnswered = (written: NotAnsweredDocument): NotAnswered =>
  written.otherwise === "setAside"
    ? { otherwise: "setAside" }
    : { otherwise: written.otherwise, score: exact(written.score) };

/** Whether the score is an average, which may fall between the levels of its scale. */
export const isAverage = ({ kind }: Agreement): boolean =>
  kind === "mean" || kind === "median" || kind === "trimmedMean";

/** Whether the score is computed from the marks of several evaluators. */
export const isOfMarks = ({ kind }: Agreement): boolean => kind !== "consensus" && kind !== "single";
