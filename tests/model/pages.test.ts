import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { procedureDocument } from "../../src/model/document/document.js";
import { type Issue, issue, sentences } from "../../src/model/issues.js";
import { bidSentences } from "../../src/model/sentences/bids.js";
import { ruleSentences } from "../../src/model/sentences/rules.js";
import { shapeSentences } from "../../src/model/sentences/shape.js";

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
  "Offers, scoresheets and decisions": bidSentences,
};

describe("docs/issues.md", () => {
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
        "| code | for example |",
        "| --- | --- |",
        ...Object.keys(codes).map((code) => `| \`${code}\` | ${cell(samples.get(code)?.message ?? "")} |`),
      ]),
      "",
    ].join("\n");
    await expect(page).toMatchFileSnapshot(at("docs/issues.md"));
  });
});

describe("docs/procedure.schema.json", () => {
  it("is the schema of the models; figures and counts may be JSON numbers too", async () => {
    const schema = z.toJSONSchema(procedureDocument, {
      io: "input",
      unrepresentable: "any",
      override: ({ jsonSchema }) => {
        if (jsonSchema.id === "figure" || jsonSchema.id === "count")
          jsonSchema.type = ["string", "number"] as unknown as "string";
      },
    });
    const titled = {
      $id: "https://weighbridge.example/procedure.schema.json",
      title: "weighbridge procedure.json, format weighbridge/1",
      ...schema,
    };
    await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot(
      at("docs/procedure.schema.json"),
    );
  });
});
