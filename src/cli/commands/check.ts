import { checkTender } from "../../design/checkTender.js";
import type { Procedure } from "../../model/procedure.js";
import { readText } from "../../model/text.js";
import type { FrozenCheck } from "../../record/frozen.js";
import { frozenLines } from "../../record/frozenLines.js";
import { designLines } from "../../report/design.js";
import { linesText, misused, result } from "../answer.js";
import type { Command, Read } from "../command.js";
import { formatWords, isFormat } from "../format.js";
import { documentOptions, onProcedure } from "../open.js";

/** Says whether a document is in order, and its rules those that were frozen; or what the rules show by themselves. */
export const check: Command = {
  takes: ["design", "format", ...documentOptions],
  answer: (given) => {
    const { design = false, format = "text" } = given.values;
    if (!isFormat(format)) return misused(formatWords(format));
    if (!design && given.values.format !== undefined)
      return misused("check takes --format with --design alone.");
    if (!design) return inOrder.answer(given);
    return designOf(format).answer({ ...given, read: readRules(given.words[0], given.read) });
  },
};

const inOrder = onProcedure("check", [], ({ tender, bids }, _values, frozen) => {
  const lots = `${tender.lots.length} ${tender.lots.length === 1 ? "lot" : "lots"}`;
  return result(linesText([`${tender.id} is in order: ${lots}, ${bids.length} bids.`, ...toldOf(frozen)]));
});

const toldOf = (frozen: FrozenCheck): string[] => (frozen.outcome === "notFrozen" ? [] : frozenLines(frozen));

const designOf = (format: string): Command =>
  onProcedure("check", [], ({ tender }: Procedure, _values, frozen) => {
    const findings = checkTender(tender);
    return result(
      format === "json"
        ? `${JSON.stringify({ tender: tender.id, findings }, null, 2)}\n`
        : `${[...toldOf(frozen), ...designLines(findings)].join("\n")}\n`,
    );
  });

/** Rules alone may leave out their bids: then there are none. */
const readRules =
  (rules: string | undefined, read: Read): Read =>
  (file) => {
    const text = read(file);
    if (file !== rules || text === undefined) return text;
    const { value, whole } = readText(text);
    const isRecord = whole && typeof value === "object" && value !== null && !Array.isArray(value);
    return isRecord && !("bids" in value) ? text.replace("{", '{ "bids": [], ') : text;
  };
