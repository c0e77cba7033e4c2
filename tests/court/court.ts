import { evaluate } from "../../src/evaluate.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import type { Finding, FindingCode } from "../../src/model/finding.js";
import type { Issue } from "../../src/model/issues.js";
import { parseProcedure, safeParseProcedure } from "../../src/model/parse.js";

/** A procedure that came before a court, rebuilt in figures; what is not known of it is invented. */
export const evaluated = (document: unknown): Evaluation => evaluate(parseProcedure(document));

export function issuesOf(document: unknown): readonly Issue[] {
  const read = safeParseProcedure(document);
  return read.success ? [] : read.issues;
}

export const found = <Code extends FindingCode>(
  evaluation: Evaluation,
  code: Code,
): Extract<Finding, { readonly code: Code }>[] =>
  evaluation.findings.filter((each): each is Extract<Finding, { readonly code: Code }> => each.code === code);

/** Bid and total in the order of rank, of the only lot in the last round. */
export const ranking = ({ rounds }: Evaluation): string[] =>
  rounds.at(-1)?.lots[0]?.ranking.map(({ bid, total }) => `${bid} ${total}`) ?? [];
