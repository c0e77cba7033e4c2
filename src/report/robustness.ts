import { bidName, criterionName, listed, roundName } from "../explain/names.js";
import type { Procedure } from "../model/procedure.js";
import { shown } from "../number/shown.js";
import type {
  DecidingFinding,
  FewestSteps,
  LotRobustness,
  Margin,
  Robustness,
  StepMargin,
} from "../whatif/robustness/records.js";
import type { Spread } from "../whatif/robustness/spread.js";
import { lotHead, outcomes } from "./lines.js";
import { moneyWords } from "./money.js";
import { wrapped } from "./table.js";

/** How safe a result is, as lines of at most 100 columns: the margins lot by lot, then every change that turns it. */
export function robustnessLines(robustness: Robustness): string[] {
  const { procedure, round, lots, findings, tried } = robustness;
  const after = procedure.tender.rounds.length === 1 ? "" : ` after round ${roundName(procedure, round)}`;
  return [
    ...wrapped(`ROBUSTNESS of the result${after}: ${tried} single changes tried`, ""),
    ...lots.flatMap((lot) => lotLines(procedure, lot)),
    ...kinds.flatMap(([code, head]) => {
      const found = findings.filter((each) => each.code === code);
      if (found.length === 0) return ["", `${head}: none`];
      return ["", `${head}:`, ...found.flatMap(({ sentence }) => wrapped(sentence, "  "))];
    }),
  ];
}

const kinds: readonly (readonly [DecidingFinding["code"], string])[] = [
  ["oneStepDecides", "One step of one mark or score that turns the result"],
  ["rankReversal", "Bids without which the others stand in another order at the top"],
  ["evaluatorDecides", "Evaluators without whose marks the result is another"],
  ["criterionDecides", "Criteria without which the result is another"],
  ["roundingStageDecides", "Published roundings without which the result is another"],
  ["oneUnitDecides", "One unit of money in one price that turns the result"],
  ["rescalingDecides", "Scores set against other bids that turn the result"],
  ["newcomerDecides", "One more bid with which the others stand in another order at the top"],
];

function lotLines(
  procedure: Procedure,
  { lot, outcome, leaders, margin, steps, spreads }: LotRobustness,
): string[] {
  const names = leaders.map((bid) => bidName(procedure, bid));
  const first = names.length === 0 ? "" : `; at the top: ${listed(names)}`;
  return [
    "",
    ...wrapped(`${lotHead(procedure, lot)}: ${outcomes[outcome]}${first}`, ""),
    ...(margin === undefined ? [] : marginLines(procedure, margin)),
    ...(steps === undefined ? [] : stepLines(procedure, lot, steps)),
    ...spreadLines(procedure, lot, spreads),
  ];
}

function marginLines(procedure: Procedure, { leader, second, comparison, inMoney }: Margin): string[] {
  const { by, figure, cut, margin } = comparison;
  const [first, next] = [leader, second].map((bid) => bidName(procedure, bid));
  return [
    ...wrapped(
      `Margin: ${first} is ${shown(margin.value)} ahead of ${next} (${by} ${shown(figure.value)} against ${shown(cut.value)})`,
      "  ",
    ),
    ...(inMoney === undefined
      ? []
      : wrapped(
          `In money: ${next} would lead, or be level, with a price lower by ${moneyWords(procedure, inMoney.value)}`,
          "  ",
        )),
  ];
}

const stepLines = (procedure: Procedure, lot: string, { up, down, within }: StepMargin): string[] =>
  (
    [
      ["raised", up],
      ["lowered", down],
    ] as const
  ).flatMap(([way, fewest]) =>
    wrapped(`One figure of the panel ${way}: ${fewestWords(procedure, lot, fewest, within)}`, "  "),
  );

/** Only where a criterion counts for half of its weight or less. */
const spreadLines = (procedure: Procedure, lot: string, spreads: readonly Spread[]): string[] =>
  spreads
    .filter(({ isCompressed }) => isCompressed)
    .flatMap(({ criterion, weight, spread, declared, effective }) =>
      wrapped(
        `Weight: ${criterionName(procedure, lot, criterion)} sets the bids ${shown(spread.value)} of ${shown(weight.value)} points apart and counts for ${shown(effective.value)} %, where ${shown(declared.value)} % is published`,
        "  ",
      ),
    );

function fewestWords(
  procedure: Procedure,
  lot: string,
  fewest: FewestSteps | undefined,
  within: number | undefined,
): string {
  if (fewest === undefined)
    return within === undefined
      ? "no number of steps turns the result"
      : `up to ${within} steps do not turn the result`;
  const named = fewest.figures.map(({ by, bid, criterion, mark, instead }) => {
    const whose = by === undefined ? "" : ` by ${by}`;
    return `${criterionName(procedure, lot, criterion)} of ${bidName(procedure, bid)}${whose} (${mark} to ${instead})`;
  });
  return `${fewest.steps} ${fewest.steps === 1 ? "step turns" : "steps turn"} the result: ${fewNamed(named)}`;
}

const fewNamed = (names: readonly string[]): string =>
  names.length <= 4 ? names.join("; ") : `${names.slice(0, 3).join("; ")} and ${names.length - 3} more`;
