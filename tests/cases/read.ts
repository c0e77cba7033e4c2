import { readFileSync } from "node:fs";
import { procedureDocument } from "../../src/model/document/document.js";
import type { Procedure } from "../../src/model/procedure.js";
import { resolve } from "../../src/model/resolve.js";

/** Reads a document as a procedure. */
export const procedureOf = (document: unknown): Procedure =>
  resolve(procedureDocument.parse(asText(document)));

export const readJson = (path: string | URL): unknown => JSON.parse(readFileSync(path, "utf8"));

function asText(value: unknown): unknown {
  if (typeof value === "number") return `${value}`;
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asText(part)]));
}
