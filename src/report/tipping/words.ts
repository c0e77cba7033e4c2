import { match } from "ts-pattern";
import { bidName, criterionName, listed, lotName } from "../../explain/names.js";
import type { Procedure } from "../../model/procedure.js";
import { nodesOf } from "../../model/resolve/lot.js";
import type { Figure } from "../../number/figure.js";
import { equal } from "../../number/rational.js";
import { shown } from "../../number/shown.js";
import type { Leaders } from "../../whatif/leaders.js";
import type { Edge, Interval } from "../../whatif/tipping/intervals.js";
import { parametersOf } from "../../whatif/tipping/parameter.js";
import type { Subject } from "../../whatif/tipping/subject.js";
import type { Contracts, Tipping } from "../../whatif/tipping/tipping.js";
import { lotHead } from "../lines.js";
import { moneyWords } from "../money.js";
import { awardOutcomes } from "../whatIf.js";

/** Prints a figure of what is asked about. */
export type Print = (figure: Figure) => string;

/** "the weight of quality", "the price of B", "the mark of E1 for design of B". */
export function subjectWords(procedure: Procedure, subject: Subject): string {
  return match(subject)
    .with({ kind: "weight" }, (it) => `the weight of ${criterionName(procedure, it.lot, it.criterion)}`)
    .with({ kind: "price" }, (it) => {
      const [lot = ""] = it.lots;
      const what = isOnlyPrice(procedure, lot)
        ? "price"
        : `${criterionName(procedure, lot, it.criterion)} price`;
      const both = it.lots.map((id) => lotName(procedure, id)).join(" + ");
      return `the ${what} of ${bidName(procedure, it.bid)}${it.lots.length > 1 ? ` for ${both}` : ""}`;
    })
    .with({ kind: "score" }, (it) => {
      const of = `for ${criterionName(procedure, it.lot, it.criterion)} of ${bidName(procedure, it.bid)}`;
      return it.by === undefined ? `the agreed score ${of}` : `the mark of ${it.by} ${of}`;
    })
    .with(
      { kind: "parameter" },
      (it) =>
        `"${it.parameter}" of ${it.criterion === undefined ? "the combining rule" : criterionName(procedure, it.lot, it.criterion)}`,
    )
    .exhaustive();
}

/** Whether a lot asks for one price, which need not be named. */
export const isOnlyPrice = ({ tender }: Procedure, lot: string): boolean =>
  tender.lots.find(({ id }) => id === lot)?.leaves.filter(({ type }) => type === "price").length === 1;

/** Money in its currency; any other figure in decimals, with the fraction where those are not all. */
export const printOf = (procedure: Procedure, subject: Subject): Print =>
  isMoney(procedure, subject)
    ? ({ value }) => moneyWords(procedure, value)
    : ({ value, exact }) => `${shown(value)}${exact === undefined ? "" : ` (exactly ${exact})`}`;

function isMoney(procedure: Procedure, subject: Subject): boolean {
  if (subject.kind !== "parameter") return subject.kind === "price";
  const lot = procedure.tender.lots.find(({ id }) => id === subject.lot);
  const node = nodesOf(lot?.criteria ?? []).find(({ id }) => id === subject.criterion);
  const parameter = parametersOf(procedure, node)[subject.parameter];
  return parameter?.is === "number" && parameter.unit === "money";
}

/** "from above 33.333333… (exactly 100/3) to 40", "at 40". */
export function rangeWords({ from, to }: Pick<Interval<unknown>, "from" | "to">, print: Print): string {
  if ("at" in from && "at" in to && equal(from.at.value, to.at.value)) return `at ${print(from.at)}`;
  return `from ${edgeWords(from, "above", print)} to ${edgeWords(to, "below", print)}`;
}

/** An edge that no fraction gives is told as far as the two figures agree that it lies between. */
function edgeWords(edge: Edge, beyond: "above" | "below", print: Print): string {
  if ("at" in edge) return `${edge.isIn ? "" : `${beyond} `}${print(edge.at)}`;
  const [low, high] = edge.between.map(({ value }) => shown(value));
  return low === high ? `about ${low}` : `a figure between ${low} and ${high}`;
}

/** What follows with every figure of an interval. */
export function answerWords(
  { procedure, lot }: Tipping<Leaders | Contracts>,
  answer: Leaders | Contracts | undefined,
): string {
  if (answer === undefined) return "not told apart";
  const names = (ids: readonly string[]): string => listed(ids.map((id) => bidName(procedure, id)));
  if ("contracts" in answer) {
    const given = answer.contracts.map(
      ({ lots, bid }) =>
        `${bidName(procedure, bid)} ${procedure.tender.lots.length === 1 ? "has the contract" : `has ${lots.map((id) => lotName(procedure, id)).join(" + ")}`}`,
    );
    const outcome = answer.outcome === "recommended" ? [] : [awardOutcomes[answer.outcome]];
    return [...given, ...outcome].join(", ");
  }
  const { outcome, bids } = answer;
  const isShared = (procedure.tender.lots.find(({ id }) => id === lot)?.places ?? 1) > 1;
  const verb = isShared
    ? bids.length === 1
      ? "has a place"
      : "have the places"
    : bids.length === 1
      ? "leads"
      : "lead";
  return match(outcome)
    .with("ranked", () => `${names(bids)} ${verb}`)
    .with("tied", () => `${names(bids)} are level${isShared ? " for the last place, or before it" : ""}`)
    .with("noAdmissibleBid", () => "no bid is admissible")
    .with("incomplete", () =>
      bids.length === 0 ? "incomplete" : `incomplete; so far ${names(bids)} ${verb}`,
    )
    .exhaustive();
}

/** "who leads", "who leads lot North", "who has the contracts". */
export const askedWords = ({ procedure, lot }: Tipping<unknown>): string =>
  lot === undefined
    ? "who has the contracts"
    : procedure.tender.lots.length === 1
      ? "who leads"
      : `who leads ${lotHead(procedure, lot).replace(/^Lot/, "lot")}`;
