import { type Issue, issue } from "../model/issues.js";
import { safeParseProcedure } from "../model/parse.js";
import type { Procedure } from "../model/procedure.js";
import { foundAs } from "../model/shape/expected.js";
import { isRecord } from "../model/shape/schema.js";
import { type EvaluationData, recordFormat } from "./record.js";

export type ReadRecord =
  | { readonly success: false; readonly issues: readonly Issue[] }
  | {
      readonly success: true;
      readonly procedure: Procedure;
      readonly stored: {
        readonly version: string;
        readonly digest: string;
        readonly evaluation: EvaluationData;
      };
    };

const isText = (value: unknown): value is string => typeof value === "string";

/** What a record holds, with the words for it. */
const parts = {
  format: { is: (value: unknown) => value === recordFormat, expected: `"${recordFormat}"` },
  version: { is: isText, expected: "the version of the library that made the record" },
  digest: {
    is: (value: unknown) => isText(value) && /^[0-9a-f]{64}$/.test(value),
    expected: "the SHA-256 of the document, 64 hexadecimal digits in small letters",
  },
  document: { is: isRecord, expected: "the document that was evaluated" },
  evaluation: { is: isRecord, expected: "the evaluation as it was recorded" },
};

/** Reads a record, its document as a procedure; or says all that is wrong with it. */
export function readRecord(record: unknown): ReadRecord {
  if (!isRecord(record)) {
    const figures = { at: "The record", expected: "what record() gives, as plain data", found: "no record" };
    return { success: false, issues: [issue("wrongType", [], figures)] };
  }
  const issues = [
    ...Object.entries(parts).flatMap(([key, { is, expected }]) =>
      !Object.hasOwn(record, key)
        ? [issue("missing", [key], { key, expected })]
        : is(record[key])
          ? []
          : [issue("wrongType", [key], { at: key, expected, found: foundAs(record[key]) })],
    ),
    ...Object.keys(record)
      .filter((key) => !Object.hasOwn(parts, key))
      .map((key) => issue("unknownKey", [key], { key, meant: [] })),
  ];
  if (issues.length > 0) return { success: false, issues };
  const read = safeParseProcedure(record.document);
  if (!read.success)
    return {
      success: false,
      issues: read.issues.map((each): Issue => ({ ...each, path: ["document", ...each.path] })),
    };
  const { version, digest, evaluation } = record as {
    version: string;
    digest: string;
    evaluation: EvaluationData;
  };
  return { success: true, procedure: read.procedure, stored: { version, digest, evaluation } };
}
