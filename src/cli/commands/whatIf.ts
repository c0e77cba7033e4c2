import type { Change } from "../../model/document/changes.js";
import { readText } from "../../model/text.js";
import { issueLines } from "../../report/issues.js";
import { whatIfLines } from "../../report/whatIf.js";
import { whatIf as differs } from "../../whatif/whatIf.js";
import { type Answer, misused, refused, result } from "../answer.js";
import type { Command, Given } from "../command.js";
import { formatWords, isFormat } from "../format.js";
import { documentOptions, onProcedure } from "../open.js";
import { type AskedOf, answerOf } from "../whatIf/asked.js";
import { settingOf, weightsTogether } from "../whatIf/set.js";
import { sweepOf, sweepOptions } from "../whatIf/sweep.js";
import { tippingOf } from "../whatIf/tip.js";
import { removalOf } from "../whatIf/without.js";

/** Prints what would differ with some changes; or, where that is asked, where the result tips and how safe it is. */
export const whatIf: Command = {
  takes: [
    ...(["set", "without", "others", "lot", "changes", "tipping", "award", "robustness", "format"] as const),
    ...sweepOptions,
    ...documentOptions,
  ],
  answer: (given) => {
    const { format = "text" } = given.values;
    if (!isFormat(format)) return misused(formatWords(format));
    const made = changesIn(given);
    if ("code" in made) return made;
    const asked = askedIn(given);
    if ("code" in asked) return asked;
    const answer = onProcedure("what-if", [], (procedure) => {
      const found = differs(procedure, made.changes);
      const lines = `${whatIfLines(found).join("\n")}\n`;
      if (!found.success) return refused(lines);
      if (asked.questions.length > 0 || asked.robustness || asked.sweep !== undefined)
        return answerOf(found.procedure, found.changes, asked, format, given.machine);
      return result(format === "json" ? `${JSON.stringify(found, null, 2)}\n` : lines);
    });
    return answer.answer(given);
  },
};

/** What is asked beside what differs. */
function askedIn({ values }: Given): AskedOf | Answer {
  const { tipping = [], award = false, robustness = false, lot: lots } = values;
  const sweep = sweepOf(values);
  if (typeof sweep === "string") return misused(sweep);
  if (award && tipping.length === 0 && sweep === undefined)
    return misused("--award says of what --tipping is asked: name a figure, as --tipping price:B.");
  const read = tipping.map((text) => tippingOf(text, lots));
  const wrong = read.find((each) => typeof each === "object" && "wrong" in each);
  if (typeof wrong === "object" && "wrong" in wrong) return misused(wrong.wrong);
  if (award && read.includes("all"))
    return misused("--tipping all says who leads each lot: with --award, name one figure.");
  const questions = read.flatMap((each) => (typeof each === "object" && "wrong" in each ? [] : [each]));
  return { questions, award, robustness, lot: lots?.[0], sweep };
}

/** The changes of the file, then what is set, then what is left out. */
function changesIn({ values, read }: Given): { readonly changes: readonly Change[] } | Answer {
  const { set = [], without = [], others = "fixed", lot: lots, changes: file } = values;
  if (others !== "fixed" && others !== "proportional")
    return misused(`--others is fixed or proportional, not ${others}.`);
  const made = [
    ...set.map((text) => settingOf(text, { others, lots })),
    ...without.map((text) => removalOf(text, lots)),
  ];
  const wrong = made.find((each) => typeof each === "string");
  if (wrong !== undefined) return misused(wrong);
  const own = weightsTogether(made.filter((each) => typeof each !== "string"));
  if (file === undefined) return { changes: own };
  const text = read(file);
  if (text === undefined) return misused(`${file} cannot be read.`);
  const { value, issues } = readText(text);
  if (issues.length > 0) return refused(issueLines(issues));
  // What is no list of changes is refused where the changes are read.
  return { changes: Array.isArray(value) ? [...value, ...own] : (value as readonly Change[]) };
}
