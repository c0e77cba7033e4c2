import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import { figureOf, type Named } from "./figures.js";
import { type Exact, isNear, isSame, placesOf, print, readPrinted, shown } from "./printed.js";
import { procedureIn, readJson } from "./read.js";

/** One row of `expected.json`: a figure, and what the source prints or what was worked out by hand. */
interface Row extends Named {
  readonly printed?: string;
  readonly computed?: string;
  /** How the printed text stands to the true figure: "rounded" where nothing is said. */
  readonly match?: "exact" | "rounded" | "cut" | "noise";
  /** The largest distance, where the source carries binary noise. */
  readonly within?: string;
  /** The line of `case.json` under `recomputation` that this row answers. */
  readonly case?: string;
}

interface Expected {
  readonly documents: Readonly<Record<string, readonly Row[]>>;
  /** Lines of `case.json` that are no figure of an evaluation, each with the reason. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

interface Line {
  readonly what: string;
  readonly printed: string | null;
  readonly computed: string;
  readonly match: string;
}

const here = new URL(".", import.meta.url);
const folders = readdirSync(here, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

/** Procedures of our own have a hand calculation in place of a published case. */
const isOwn = (folder: string): boolean => folder.startsWith("own-");

const read = (folder: string, file: string): unknown => readJson(new URL(`${folder}/${file}`, here));

const linesOf = (folder: string): readonly Line[] =>
  isOwn(folder) ? [] : (read(folder, "case.json") as { recomputation: readonly Line[] }).recomputation;

describe.each(folders)("%s", (folder) => {
  const parts = ["procedure.json", "expected.json", "SOURCE.md", ...(isOwn(folder) ? [] : ["case.json"])];

  it.each(parts)("has %s", (part) => {
    expect(existsSync(new URL(`${folder}/${part}`, here))).toBe(true);
  });

  if (!parts.every((part) => existsSync(new URL(`${folder}/${part}`, here)))) return;
  const expected = read(folder, "expected.json") as Expected;
  const documents = readdirSync(new URL(`${folder}/`, here)).filter((file) => file.startsWith("procedure"));

  it("expects something of every document", () => {
    expect(Object.keys(expected.documents).toSorted()).toEqual(documents.toSorted());
  });

  it.each(Object.entries(expected.documents))("%s gives what is published", (document, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    const evaluation = evaluate(procedureIn(new URL(`${folder}/${document}`, here)));
    const lines = linesOf(folder);
    const ours = rows.map((row) => [nameOf(row), answer(row, figureOf(evaluation, row), lines)]);
    expect(ours).toEqual(rows.map((row) => [nameOf(row), expectedOf(row)]));
  });

  it("answers every line of the published case", () => {
    if (!isOwn(folder)) expect((read(folder, "case.json") as { id: string }).id).toBe(folder);
    const answered = new Set([
      ...Object.values(expected.documents).flatMap((rows) => rows.map((row) => row.case)),
      ...Object.keys(expected.elsewhere ?? {}),
    ]);
    expect(
      Array.from(answered)
        .filter((what) => what !== undefined)
        .toSorted(),
    ).toEqual(
      linesOf(folder)
        .map((line) => line.what)
        .toSorted(),
    );
  });
});

const expectedOf = (row: Row): string => row.printed ?? row.computed ?? "";

const nameOf = ({ printed: _p, computed: _c, match: _m, within: _w, case: _l, ...named }: Row): string =>
  Object.entries(named)
    .map(([key, value]) => (key === "figure" ? value : `${key} ${value}`))
    .join(", ");

/** Our figure in the form of the row; where it does not agree, in full, so that the difference is seen. */
function answer(row: Row, ours: Exact | string | undefined, lines: readonly Line[]): string {
  if (ours === undefined) return "no such figure";
  if (typeof ours === "string") return ours;
  const text = expectedOf(row);
  const line = lines.find((each) => each.what === row.case);
  const faults = [inForm(row, ours, text, line), ...(line === undefined ? [] : inCase(row, ours, line))];
  return faults.find((each) => each !== undefined) ?? text;
}

function inForm(row: Row, ours: Exact, text: string, line: Line | undefined): string | undefined {
  const match = row.match ?? (line?.match === "exact" || text.includes("/") ? "exact" : "rounded");
  const theirs = readPrinted(text);
  if (match === "exact") return isSame(ours, theirs) ? undefined : shown(ours);
  if (match === "noise")
    return isNear(ours, theirs, readPrinted(row.within ?? "0")) && !isSame(ours, theirs)
      ? undefined
      : shown(ours);
  const printed = print(ours, placesOf(text), match);
  return printed === text ? undefined : `${printed} (${shown(ours)})`;
}

/** The case file was worked out by other hands: its own figure and what it says is printed must agree too. */
function inCase(row: Row, ours: Exact, line: Line): (string | undefined)[] {
  const computed = line.computed.replace("…", "");
  if (!/^-?\d+(\.\d+)?$/.test(computed)) return [];
  const printed = print(ours, placesOf(computed), "rounded");
  const isStated = row.printed === undefined || line.printed?.replaceAll(",", "") === row.printed;
  return [
    printed === computed ? undefined : `${shown(ours)}, but ${computed} in case.json`,
    isStated ? undefined : `printed as ${line.printed} in case.json`,
  ];
}
