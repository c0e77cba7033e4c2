import { readFileSync } from "node:fs";
import { parseProcedure } from "../../src/model/parse.js";
import type { Procedure } from "../../src/model/procedure.js";

export const procedureOf = (document: unknown): Procedure => parseProcedure(document);

export const readJson = (path: string | URL): unknown => JSON.parse(readFileSync(path, "utf8"));
