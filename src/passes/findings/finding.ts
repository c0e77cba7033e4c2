import type { Finding, FindingFigures } from "../../model/finding.js";
import { sentences } from "./sentences.js";

/** The sentence is written when somebody reads it, from the figures of the finding. */
const spoken = {
  get sentence(): string {
    const finding = this as unknown as Finding;
    return (sentences[finding.code] as (figures: Finding) => string)(finding);
  },
};

export const finding = (figures: FindingFigures): Finding => Object.assign(Object.create(spoken), figures);

/** What is found in each, one after the other: as `flatMap` does, at a tenth of its time, which every sheet would take. */
export function foundIn<T>(all: readonly T[], find: (each: T) => readonly Finding[]): Finding[] {
  const found: Finding[] = [];
  for (const each of all) for (const one of find(each)) found.push(one);
  return found;
}
