import type { Procedure } from "../../model/procedure.js";
import { robustnessLines } from "../../report/robustness.js";
import { sweepLines } from "../../report/sweep.js";
import { wrapped } from "../../report/table.js";
import { tippingLines, tippingPointsLines } from "../../report/tipping/lines.js";
import { winningPriceLines } from "../../report/tipping/winning.js";
import { robustness } from "../../whatif/robustness/robustness.js";
import { tippingPoints, winningPrices } from "../../whatif/tipping/points.js";
import type { TippingQuestion } from "../../whatif/tipping/subject.js";
import { awardTipping, tipping } from "../../whatif/tipping/tipping.js";
import { moneyMargins } from "../../whatif/tipping/winning.js";
import { type Answer, misused, refused, result } from "../answer.js";
import type { Machine } from "../command.js";
import { type SweepAsked, sweepAnswer } from "./sweep.js";

/** What is asked of a result, beside what differs. */
export interface AskedOf {
  readonly questions: readonly (TippingQuestion | "all")[];
  /** Of the award, not of who leads. */
  readonly award: boolean;
  readonly robustness: boolean;
  readonly lot: string | undefined;
  readonly sweep: SweepAsked | undefined;
}

/** Where a result tips and how safe it is, of a procedure with some changes or none; the changes are told first. */
export async function answerOf(
  procedure: Procedure,
  changes: readonly string[],
  asked: AskedOf,
  format: string,
  machine: Machine | undefined,
): Promise<Answer> {
  const parts = asked.questions.map((question) => partOf(procedure, asked, question));
  const wrong = parts.find((part) => "wrong" in part);
  if (wrong !== undefined) return wrong.wrong;
  const told = parts.flatMap((part) => ("wrong" in part ? [] : [part]));
  const safety = asked.robustness ? robustness(procedure, moneyMargins(procedure)) : undefined;
  const swept = asked.sweep && (await sweepAnswer(procedure, asked.sweep, machine));
  if (swept?.outcome === "refused") return refused(`${sweepLines(swept).join("\n")}\n`);
  if (format === "json") {
    const tippings = told.flatMap(({ data }) => data);
    const data = {
      ...(changes.length === 0 ? {} : { changes }),
      ...(told.length === 0 ? {} : { tippings }),
      ...(safety === undefined ? {} : { robustness: safety }),
      ...(swept === undefined ? {} : { sweep: swept }),
    };
    return result(`${JSON.stringify(data, null, 2)}\n`);
  }
  const blocks = [
    changes.flatMap((each) => wrapped(`What if ${each}?`, "")),
    ...told.map(({ lines }) => lines),
    safety === undefined ? [] : robustnessLines(safety),
    swept === undefined ? [] : sweepLines(swept),
  ].filter((block) => block.length > 0);
  return result(`${blocks.map((block) => block.join("\n")).join("\n\n")}\n`);
}

type Part =
  | { readonly lines: readonly string[]; readonly data: readonly object[] }
  | { readonly wrong: Answer };

function partOf(procedure: Procedure, { award, lot }: AskedOf, question: TippingQuestion | "all"): Part {
  if (question === "all") return allOf(procedure, lot);
  const found = award ? awardTipping(procedure, question) : tipping(procedure, question);
  if (found.kind === "refused") {
    const isMisnamed = found.refusal.kind === "unknown" || found.refusal.kind === "unclear";
    return {
      wrong: isMisnamed ? misused(found.sentence) : refused(`${wrapped(found.sentence, "").join("\n")}\n`),
    };
  }
  return { lines: tippingLines(found), data: [found] };
}

/** Every figure of a lot, or of each; what cannot be asked is told with the rest. */
function allOf(procedure: Procedure, lot: string | undefined): Part {
  const points = tippingPoints(procedure, lot);
  const unknown = points.flatMap(({ refused: all }) => all).find(({ refusal }) => refusal.kind === "unknown");
  if (unknown !== undefined) return { wrong: misused(unknown.sentence) };
  return {
    lines: points.flatMap((each, index) => [
      ...(index === 0 ? [] : [""]),
      ...winningPriceLines(winningPrices(procedure, each.lot)),
      ...tippingPointsLines(each),
    ]),
    data: points.flatMap(({ tippings, refused: all }) => [...tippings, ...all]),
  };
}
