import { readFileSync } from "node:fs";
import { parseProcedure, parseProcedureText } from "../../src/model/parse.js";
import type { Procedure } from "../../src/model/procedure.js";

/** Reads a document made in a test. */
export const procedureOf = (document: unknown): Procedure => parseProcedure(document);

/** Reads a document from its file, as the command line does. */
export const procedureIn = (path: URL): Procedure => parseProcedureText(readFileSync(path, "utf8"));

export const readJson = (path: URL): unknown => JSON.parse(readFileSync(path, "utf8"));
