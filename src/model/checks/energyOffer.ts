import { daysToYearEnd, readDay } from "../../number/calendar.js";
import { compare, one } from "../../number/rational.js";
import type { MeasureDocument } from "../document/criteria.js";
import type { EnergyOfferDocument } from "../document/measures.js";
import { notNegative } from "../draft/amountSigns.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

const mostYears = 15;
const mostDays = 364;

/** An offer of energy services runs for at most fifteen years, pays a share of what is saved, and saves what it says. */
export function energyOffer(
  { announced }: NonNullable<MeasureDocument["procedure"]>,
  { years, days, paymentsShare, reductions }: EnergyOfferDocument,
  path: Path,
): Issue[] {
  const outside = (parameter: string, value: string, range: string): Issue =>
    issue("outOfRange", [...path, parameter], { parameter, value, range });
  const isLongest = Number(years) === mostYears;
  const first = reductions[0] ?? "0";
  const day = readDay(announced);
  return [
    ...(Number(years) > mostYears ? [outside("years", years, `from 0 to ${mostYears}`)] : []),
    ...(Number(days) > mostDays ? [outside("days", days, `from 0 to ${mostDays}`)] : []),
    ...(isLongest && Number(days) > 0
      ? [outside("days", days, `of 0, as no contract is longer than ${mostYears} years`)]
      : []),
    ...(exact(paymentsShare).n < 0n || compare(exact(paymentsShare), one) > 0
      ? [outside("paymentsShare", paymentsShare, "from 0 to 1")]
      : []),
    ...reductions.flatMap((reduction, index) => notNegative([...path, "reductions", index], reduction)),
    ...(day !== undefined && daysToYearEnd(day) === 0 && exact(first).n > 0n
      ? [issue("firstReduction", [...path, "reductions", 0], { figure: first, announced })]
      : []),
  ];
}
