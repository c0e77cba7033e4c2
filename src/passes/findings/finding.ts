import type { Finding, FindingFigures } from "../../model/finding.js";
import { sentences } from "./sentences.js";

/** The sentence is written when somebody reads it, from the figures of the finding. */
const spoken = {
  get sentence(): string {
    const finding = this as unknown as Finding;
    return (sentences[finding.code] as (figures: Finding) => string)(finding);
  },
};

export const finding = (figures: FindingFigures): Finding =>
  ({ __proto__: spoken, ...figures }) as unknown as Finding;
