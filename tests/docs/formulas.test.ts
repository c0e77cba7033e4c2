import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/methods/catalogue.js";
import type { Entry, Rule } from "../../src/methods/entry.js";
import { comparison } from "../../src/report/formulas/compare.js";
import { methodPage } from "../../src/report/formulas/page.js";
import { ruleComparison, rulePage } from "../../src/report/formulas/rulePage.js";
import { curveOf } from "./curve.js";
import { root } from "./pages.js";

const folder = `${root}docs/formulas/`;
const scoring = (["price", "measure", "quality"] as const).flatMap((context) =>
  Object.values<Entry>(catalogue[context]).map((entry) => ({ context, entry, kind: entry.kind })),
);

const rules = Object.values<Rule>(catalogue.combine);

/** A page's part between two marks is written by this test; `vitest -u` renews it. */
function withPart(page: string, name: string, lines: readonly string[]): string {
  const [start, end] = [`<!-- ${name}: written by a test -->`, `<!-- end of ${name} -->`];
  const [before, after] = [page.indexOf(start), page.indexOf(end)];
  expect([before >= 0, after > before]).toEqual([true, true]);
  return `${page.slice(0, before + start.length)}\n\n${lines.join("\n")}\n\n${page.slice(after)}`;
}

describe("docs/formulas: every page is written from its entry, so that page and code cannot differ", () => {
  it.each(scoring)("$kind", async ({ context, entry, kind }) => {
    const curve = `![What a fifth bid earns beside A to D](${kind}.svg)`;
    await expect(`${methodPage(context, entry, curve).join("\n")}\n`).toMatchFileSnapshot(
      `${folder}${kind}.md`,
    );
    await expect(curveOf(context, entry)).toMatchFileSnapshot(`${folder}${kind}.svg`);
  });

  it.each(Object.values<Entry>(catalogue.group))("$kind", async (entry) => {
    await expect(`${methodPage("group", entry).join("\n")}\n`).toMatchFileSnapshot(
      `${folder}${entry.kind}.md`,
    );
  });

  it.each(rules)("$kind", async (rule) => {
    await expect(`${rulePage(rule).join("\n")}\n`).toMatchFileSnapshot(`${folder}${rule.kind}.md`);
  });

  it("the table that compares all rules is on the page of rules", async () => {
    const page = readFileSync(`${root}docs/combining.md`, "utf8");
    const table = ruleComparison(rules, "formulas/");
    await expect(withPart(page, "combining rules", table)).toMatchFileSnapshot(`${root}docs/combining.md`);
  });

  it("the table that compares them all is in the index", async () => {
    const page = readFileSync(`${folder}README.md`, "utf8");
    await expect(withPart(page, "price methods", comparison("price"))).toMatchFileSnapshot(
      `${folder}README.md`,
    );
  });

  it("there is no page without a method", () => {
    const kinds = [...scoring, ...Object.values<Entry>(catalogue.group), ...rules].map(
      ({ kind }) => kind as string,
    );
    const pages = readdirSync(folder).filter((file) => file !== "README.md");
    expect(pages.filter((file) => !kinds.includes(file.replace(/\.(md|svg)$/, "")))).toEqual([]);
  });
});
