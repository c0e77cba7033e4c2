import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { changes } from "../../src/model/document/changes.js";
import { procedureDocument } from "../../src/model/document/document.js";
import { market } from "../../src/model/document/market.js";
import { type Issue, issue, sentences } from "../../src/model/issues.js";
import { allocationSentences } from "../../src/model/sentences/allocation.js";
import { bidSentences } from "../../src/model/sentences/bids.js";
import { changeSentences } from "../../src/model/sentences/changes.js";
import { marketSentences } from "../../src/model/sentences/market.js";
import { measureSentences } from "../../src/model/sentences/measures.js";
import { moneySentences } from "../../src/model/sentences/money.js";
import { panelSentences } from "../../src/model/sentences/panel.js";
import { publicationSentences } from "../../src/model/sentences/publication.js";
import { ruleSentences } from "../../src/model/sentences/rules.js";
import { shapeSentences } from "../../src/model/sentences/shape.js";
import { tableSentences } from "../../src/model/sentences/tables.js";
import { changed, threeBids, twoLots } from "../support/documents.js";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The first issue of each code in the refusal files: real documents give the page its samples. */
const samples = new Map<string, Issue>();
// Text keeps every digit of a number; only a number that is one already can have lost some.
samples.set("numberNotExact", issue("numberNotExact", [], { number: "0.30000000000000004" }));
for (const folder of readdirSync(at("tests/refusals"), { withFileTypes: true }))
  if (folder.isDirectory())
    for (const found of JSON.parse(
      readFileSync(at(`tests/refusals/${folder.name}/issues.json`), "utf8"),
    ) as Issue[])
      if (!samples.has(found.code)) samples.set(found.code, found);

const groups = {
  "The form of the document": shapeSentences,
  "The published rules": ruleSentences,
  "What was published, and how it changed": publicationSentences,
  "Offers, scoresheets and decisions": bidSentences,
  "Evaluators and marks": panelSentences,
  "Measures, evidence and what is computed": measureSentences,
  "Lots, limits and how they are given out": allocationSentences,
  "Price schedules, costs, adjustments, budgets and currencies": moneySentences,
  "Tables of rows": tableSentences,
  "Changes that are tried": changeSentences,
  "Markets that are drawn": marketSentences,
};

/** Rows of a table, every column as wide as its widest cell. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const all = [["code", "for example"] as const, ...rows];
  const [first, second] = [0, 1].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = ([a, b]: readonly [string, string]) =>
    `| ${a.padEnd(first ?? 0)} | ${b.padEnd(second ?? 0)} |`;
  const [head = "", ...body] = all.map(line);
  return [head, `| ${"-".repeat(first ?? 0)} | ${"-".repeat(second ?? 0)} |`, ...body];
}

describe("docs/issues.md", () => {
  it("has every code in one of its tables", () => {
    const listed = Object.values(groups).flatMap((codes) => Object.keys(codes));
    expect(listed.sort()).toEqual(Object.keys(sentences).sort());
  });

  it("every code has a refusal file that shows it", () => {
    expect(Object.keys(sentences).filter((code) => !samples.has(code))).toEqual([]);
  });

  it("lists every code with a real sentence", async () => {
    const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
    const page = [
      "# Issues",
      "",
      "A document that is not in order gives every issue at once, in the order of the schema. Each has a stable `code`, a",
      "`path`, a `message` that says how to mend it, and the offending figures in fields of their own. The sentences below",
      "come from the files in `tests/refusals`; this page is written by a test.",
      ...Object.entries(groups).flatMap(([title, codes]) => [
        "",
        `## ${title}`,
        "",
        ...table(Object.keys(codes).map((code) => [`\`${code}\``, cell(samples.get(code)?.message ?? "")])),
      ]),
      "",
    ].join("\n");
    await expect(page).toMatchFileSnapshot(at("docs/issues.md"));
  });
});

const schemaOf = (read: z.ZodType) =>
  z.toJSONSchema(read, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (["figure", "count", "step", "places", "lineFigure", "weight"].includes(jsonSchema.id ?? ""))
        jsonSchema.type = ["string", "number"] as unknown as "string";
      // A group has no type.
      if (zodSchema._zod.def.type === "undefined") jsonSchema.not = {};
    },
  });

describe("docs/procedure.schema.json", () => {
  const schema = schemaOf(procedureDocument);

  it("is the schema of the models; figures, counts and places in lists may be JSON numbers too", async () => {
    const titled = {
      $id: "https://weighbridge.example/procedure.schema.json",
      title: "weighbridge procedure.json, format weighbridge/1",
      ...schema,
    };
    await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot(
      at("docs/procedure.schema.json"),
    );
  });

  it("docs/changes.schema.json is that of a list of changes", async () => {
    const titled = {
      $id: "https://weighbridge.example/changes.schema.json",
      title: "weighbridge changes.json: what might have been otherwise",
      ...schemaOf(changes.shape.changes),
    };
    await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot(at("docs/changes.schema.json"));
  });

  it("docs/market.schema.json is that of a market", async () => {
    const titled = {
      $id: "https://weighbridge.example/market.schema.json",
      title: "weighbridge market.json: the bidders that are expected before publication",
      ...schemaOf(market),
    };
    await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot(at("docs/market.schema.json"));
  });

  it.each([
    ["three bids", threeBids()],
    ["two lots", twoLots()],
  ])("knows every key of the document of %s", (_name, document) => {
    expect(unknownIn(schema as JsonSchema, [schema as JsonSchema], document)).toEqual([]);
    const wrong = changed(document, ["tender", "criteria", 0, "colour"], "red");
    expect(unknownIn(schema as JsonSchema, [schema as JsonSchema], wrong)).toEqual(["colour"]);
  });
});

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
}

/** The alternatives of a schema, with references followed. */
function alternatives(root: JsonSchema, schema: JsonSchema): JsonSchema[] {
  const named = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace("#/$defs/", "")];
  if (named !== undefined) return alternatives(root, named);
  const options = schema.oneOf ?? schema.anyOf;
  return options === undefined ? [schema] : options.flatMap((each) => alternatives(root, each));
}

/** The keys of a document that no schema has at their place. */
function unknownIn(root: JsonSchema, schemas: readonly JsonSchema[], value: unknown): string[] {
  const options = schemas.flatMap((each) => alternatives(root, each));
  if (Array.isArray(value)) {
    const items = options.flatMap((each) => each.items ?? []);
    return value.flatMap((each) => unknownIn(root, items, each));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const under = options.flatMap(({ properties, additionalProperties }) => {
      const other = typeof additionalProperties === "object" ? [additionalProperties] : [];
      return properties?.[key] ?? other;
    });
    return under.length === 0 ? [key] : unknownIn(root, under, part);
  });
}
