import { match } from "ts-pattern";
import type { Due } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import type { Reason } from "../model/reason.js";
import { shown } from "../number/shown.js";
import { holeWords } from "./holes.js";
import { criterionName, lineName, listed } from "./names.js";

const matters: Record<string, string> = {
  late: "late",
  withdrawn: "withdrawn",
  supplierExclusion: "the supplier is excluded",
  abnormallyLow: "the price is abnormally low and was not explained",
};

/** Why a bid is set aside, with the figures. */
export function reasonWords(procedure: Procedure, lot: string, reason: Reason): string {
  const name = (id: string): string => criterionName(procedure, lot, id);
  return match(reason)
    .with({ code: "decided" }, (it) => `${matters[it.about] ?? it.about}${because(it.reason)}`)
    .with(
      { code: "requirementNotMet" },
      (it) => `requirement not met: ${name(it.criterion)}${because(it.reason)}`,
    )
    .with(
      { code: "aboveCeiling" },
      (it) => `price ${shown(it.price.value)} above the ceiling of ${shown(it.ceiling.value)}`,
    )
    .with({ code: "aboveItemCeilings" }, (it) => {
      const items = it.items.map(
        ({ line, year, figure, ceiling }) =>
          `${line}${year === undefined ? "" : `, ${year}`} ${shown(figure.value)} above ${shown(ceiling.value)}`,
      );
      const share = it.percent === undefined ? "" : `, ${shown(it.percent.value)} % of its price`;
      return `above the ceilings of ${it.lines} of ${it.of} lines: ${listed(items)}; together ${shown(it.excess.value)} too dear${share}`;
    })
    .with({ code: "aboveBudget" }, (it) => {
      const when = it.year === undefined ? "" : ` in ${it.year}`;
      return `${shown(it.asked.value)} asked${when}, above the ${shown(it.upTo.value)} of the budget ${it.budget}`;
    })
    .with(
      { code: "belowMinimum" },
      (it) =>
        `${name(it.criterion)}: ${it.measured} ${shown(it.figure.value)} below the minimum of ${shown(it.minimum.value)}`,
    )
    .with(
      { code: "notAmongBest" },
      (it) =>
        `${name(it.criterion)}: ${shown(it.figure.value)} points, where the best ${it.best} have ${shown(it.needed.value)} or more`,
    )
    .with({ code: "notAnswered" }, (it) => `${name(it.criterion)}: not answered${because(it.reason)}`)
    .with(
      { code: "evidenceNotProvided" },
      (it) => `${name(it.criterion)}: no evidence is provided${ofLines(procedure, lot, it)}`,
    )
    .with({ code: "noOffer" }, () => "no offer in this round")
    .with(
      { code: "priceRise" },
      (it) => `price raised from ${shown(it.before.value)} to ${shown(it.after.value)}`,
    )
    .with(
      { code: "tenderedForTooMany" },
      (it) =>
        `its ${it.per === "group" ? "group of affiliates" : "bidder"} tendered for ${it.lots} lots, where at most ${it.atMost} ${it.atMost === 1 ? "is" : "are"} allowed`,
    )
    .with({ code: "setAsideEarlier" }, (it) => `set aside in round ${it.round}`)
    .with({ code: "offerLapsed" }, (it) => `its offer lapsed in round ${it.round}`)
    .with({ code: "setAsideInLot" }, (it) => `set aside in lot ${it.lot}`)
    .exhaustive();
}

interface OfLines {
  readonly criterion: string;
  readonly lines: readonly string[];
}

/** " (Apprentices)": the lines of a measure; nothing where it has none. */
const ofLines = (procedure: Procedure, lot: string, { criterion, lines }: OfLines): string =>
  lines.length === 0 ? "" : ` (${listed(lines.map((line) => lineName(procedure, lot, criterion, line)))})`;

const ofLine = (
  procedure: Procedure,
  lot: string,
  { criterion, line }: { readonly criterion: string; readonly line: string | undefined },
): string => ofLines(procedure, lot, { criterion, lines: line === undefined ? [] : [line] });

const because = (reason: string | undefined): string => (reason === undefined ? "" : ` (${reason})`);

/** What is still due, and from whom. */
export function dueWords(procedure: Procedure, lot: string, due: Due): string {
  const name = (id: string): string => criterionName(procedure, lot, id);
  return match(due)
    .with({ kind: "requirement" }, (it) => `bid ${it.bid}: whether it meets ${name(it.criterion)}`)
    .with(
      { kind: "mark" },
      (it) => `bid ${it.bid}: a mark for ${name(it.criterion)}${it.by === undefined ? "" : ` by ${it.by}`}`,
    )
    .with(
      { kind: "reason" },
      (it) =>
        `bid ${it.bid}: the reason for ${it.by === undefined ? "the score" : `the mark of ${it.by}`} for ${name(it.criterion)}`,
    )
    .with({ kind: "agreedScore" }, (it) => `bid ${it.bid}: the agreed score for ${name(it.criterion)}`)
    .with(
      { kind: "acceptedAmount" },
      (it) => `bid ${it.bid}: the accepted amount for ${name(it.criterion)}${ofLine(procedure, lot, it)}`,
    )
    .with(
      { kind: "evidence" },
      (it) => `bid ${it.bid}: the evidence for ${name(it.criterion)}${ofLine(procedure, lot, it)}`,
    )
    .with({ kind: "computedFrom" }, (it) => `bid ${it.bid}: what ${name(it.criterion)} is computed from`)
    .with(
      { kind: "price" },
      (it) => `bid ${it.bid}: its price${it.criterion === undefined ? "" : ` for ${name(it.criterion)}`}`,
    )
    .with(
      { kind: "adjustment" },
      (it) => `bid ${it.bid}: the amount of the adjustment ${adjustmentName(procedure, lot, it.rule)}`,
    )
    .with({ kind: "decision", about: "invited" }, (it) => `bid ${it.bid}: whether it is invited`)
    .with({ kind: "decision" }, (it) => `bid ${it.bid}: a decision about ${name(it.about)}`)
    .with(
      { kind: "formulaUndefined" },
      (it) =>
        `bid ${it.bid}: what holds where the formula for ${name(it.criterion)} has no value, as ${holeWords[it.hole]}`,
    )
    .with(
      { kind: "explanation" },
      (it) => `bid ${it.bid}: an explanation of its price, which may be abnormally low`,
    )
    .with({ kind: "submissionTime" }, (it) => `bid ${it.bid}: when its offer was submitted`)
    .with(
      { kind: "drawnFigure" },
      (it) => `bid ${it.bid}: the drawn figure that ${name(it.criterion)} looks at`,
    )
    .with({ kind: "draw" }, (it) => `a draw between ${listed(it.bids)}`)
    .with({ kind: "lot" }, (it) => `the outcome of lot ${it.lot}`)
    .with({ kind: "preference" }, (it) => `bid ${it.bid}: its order of preference between ${listed(it.lots)}`)
    .with(
      { kind: "tooManyPatterns" },
      (it) =>
        `a comparison of more than ${it.patterns} ways of awarding the lots, which is not done one by one`,
    )
    .exhaustive();
}

/** The title of an adjustment rule, else its id. */
const adjustmentName = ({ tender }: Procedure, lot: string, rule: string): string =>
  tender.lots.find(({ id }) => id === lot)?.adjustments.find(({ id }) => id === rule)?.title ?? rule;
