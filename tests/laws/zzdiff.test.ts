import * as fc from "fast-check";
import Fraction from "fraction.js";
import { test } from "vitest";
import { formulaValue } from "../support/oracleFormula.js";
import { formulaText, methodText, tender } from "../formula/generators.js";
import { value } from "../formula/support.js";
const tables = { steps: { rows: [{ upTo: "0", gives: "100" }, { upTo: "10", gives: "80" }, { upTo: "20", gives: "50.5" }], otherwise: "0" } };
test("diff", () => {
  let same = 0, holes = 0, inexact = 0, diff = 0; const shown: string[] = [];
  for (const [text, offers] of fc.sample(fc.tuple(fc.oneof(formulaText, methodText), tender), { numRuns: Number(process.env.RUNS ?? 20000), seed: Number(process.env.SEED ?? 3) })) {
    const names = offers.map((o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, new Fraction(v as string)])));
    let mine: string, theirs: string, v: any;
    v = value(text, ...offers);
    theirs = v.value ? new Fraction(v.value.n, v.value.d).toFraction() : "hole";
    try { mine = formulaValue(text, { subject: "price", own: names[0]!, offers: names, choices: { belowZero: "none" }, tables })?.toFraction() ?? "hole"; } catch (e) { mine = "ERR " + (e as Error).stack; }
    if (mine === theirs) { same++; if (mine === "hole") holes++; if (v.inexact) inexact++; }
    else { diff++; if (shown.length < 40) shown.push(`${text}\n  ${JSON.stringify(offers)}\n  mine ${mine.slice(0, 300)} (${mine.length < 4000 ? new Fraction(mine.startsWith("ERR") || mine === "hole" ? "0" : mine).valueOf() : ""})\n  theirs ${theirs.slice(0, 300)} ${v.hole} inexact ${v.inexact}`); }
  }
  console.log(same, holes, inexact, diff); console.log(shown.sort((a, b) => a.length - b.length).slice(0, 25).join("\n"));
}, 600000);
