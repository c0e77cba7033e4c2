import { checks } from "./checks/index.js";
import { type ProcedureDocument, procedureDocument } from "./document/document.js";
import { draftOf } from "./draft/draft.js";
import type { Issue } from "./issues.js";
import type { Procedure } from "./procedure.js";
import { type Received, receive } from "./receive.js";
import { resolve } from "./resolve.js";
import { inSchemaOrder } from "./shape/order.js";
import { shape } from "./shape.js";
import { readText } from "./text.js";

/** All that is wrong with a document: at least one issue. */
export type Issues = readonly [Issue, ...Issue[]];

export type CheckedDocument =
  | { readonly success: true; readonly document: ProcedureDocument }
  | { readonly success: false; readonly issues: Issues };

export type ParsedProcedure =
  | { readonly success: true; readonly procedure: Procedure }
  | { readonly success: false; readonly issues: Issues };

/** The one error that is thrown: a document was handed to `parseProcedure` that has issues. */
export class InvalidProcedure extends Error {
  readonly issues: Issues;

  constructor(issues: Issues) {
    const [{ message }, ...more] = issues;
    super(more.length === 0 ? message : `${message} (and ${more.length} more)`);
    this.name = "InvalidProcedure";
    this.issues = issues;
  }
}

/** Checks a document, plain data, and returns all its issues at once in the order of the schema. */
export const checkDocument = (input: unknown): CheckedDocument => check(input, []);

/** Reads a document as a procedure; throws `InvalidProcedure` with every issue where it has any. */
export function parseProcedure(document: unknown): Procedure {
  const result = safeParseProcedure(document);
  return result.success ? result.procedure : refuse(result.issues);
}

/** Reads a document as a procedure, or returns every issue. */
export const safeParseProcedure = (document: unknown): ParsedProcedure => bound(checkDocument(document));

/** Reads JSON text as a procedure without losing digits or repeated keys; throws as `parseProcedure` does. */
export function parseProcedureText(text: string): Procedure {
  const result = safeParseProcedureText(text);
  return result.success ? result.procedure : refuse(result.issues);
}

/** Reads JSON text as a procedure, or returns every issue. */
export function safeParseProcedureText(text: string): ParsedProcedure {
  const read = readText(text);
  return bound(read.whole ? check(read.value, read.issues) : failed(read.issues));
}

const check = (input: unknown, before: readonly Issue[]): CheckedDocument =>
  checkReceived(receive(input), before);

/** Checks a private copy of a document; what was found before it was made comes first. */
export function checkReceived(received: Received, before: readonly Issue[]): CheckedDocument {
  const refused = [...before, ...received.issues];
  if (!received.whole) return failed(refused);
  const shaped = shape(received.value, procedureDocument, refused);
  const soFar = [...refused, ...shaped.issues];
  const draft = draftOf(received.value, soFar);
  const issues = [...soFar, ...checks.flatMap((each) => each(draft))];
  return issues.length === 0 && shaped.document !== undefined
    ? { success: true, document: shaped.document }
    : failed(issues);
}

const failed = (issues: readonly Issue[]): { success: false; issues: Issues } => ({
  success: false,
  issues: inSchemaOrder(issues) as unknown as Issues,
});

const bound = (checked: CheckedDocument): ParsedProcedure =>
  checked.success ? { success: true, procedure: resolve(checked.document) } : checked;

function refuse(issues: Issues): never {
  throw new InvalidProcedure(issues);
}
