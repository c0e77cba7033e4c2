import type { EnergyPeriod } from "../methods/energyService.js";
import type { MeasureLeaf, Procedure } from "../model/procedure.js";
import type { AmountLine, Working } from "../model/working.js";
import { equal, reduce, sum } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { ended } from "./ending.js";
import { lotName } from "./names.js";

/** The unit of a measure; nothing where it is not found. */
const unitOf = ({ tender }: Procedure, { lots, criterion }: Working & { criterion: string }): string => {
  const leaves = tender.lots.find((lot) => lot.id === lots[0])?.leaves ?? [];
  const leaf = leaves.find((each): each is MeasureLeaf => each.type === "measure" && each.id === criterion);
  return leaf?.unit ?? "";
};

/** What counts of a measure: what is claimed and accepted, line by line where it has lines, and what a cap cut. */
export function amountWords(procedure: Procedure, it: Working & { of: "amount" }, name: string): string[] {
  const unit = unitOf(procedure, it);
  const carried = it.carried === undefined ? "" : `; carried from round ${it.carried}`;
  const [only] = it.lines;
  const capped = it.cap === undefined ? "" : `, capped at ${shown(it.cap)}`;
  if (only !== undefined && only.line.id === undefined)
    return [ended(`${name}: ${quantityWords(only)}${capped}${carried}`)];
  const products = it.lines.map((line) => shown(line.product)).join(" + ");
  const all = shown(reduce(sum(it.lines.map((line) => line.product))));
  const added = it.lines.length < 2 ? all : `${products} = ${all}`;
  return [
    ended(`${name}: ${added} ${unit}${capped}${carried}`),
    ...it.lines.map((each) =>
      ended(
        `  ${each.line.title ?? each.line.id}: ${quantityWords(each)}, × ${shown(each.line.proxy)} = ${shown(each.product)}`,
      ),
    ),
  ];
}

/** "40 of 50 weeks accepted, evidence provided, capped at 30". */
function quantityWords({ line, claimed, accepted, evidence, counted, cap }: AmountLine): string {
  const of = claimed === undefined || equal(claimed, accepted) ? "" : ` of ${shown(claimed)}`;
  const proof = evidence === undefined ? "" : `, ${evidenceWords[evidence]}`;
  const cut = cap === undefined ? "" : `, capped at ${shown(counted)}`;
  return `${shown(accepted)}${of} ${line.unit} accepted${proof}${cut}`;
}

export const evidenceWords = {
  provided: "evidence provided",
  notProvided: "no evidence provided",
  awaited: "evidence awaited",
} as const;

/** A measure over several lots. */
export function acrossLotsWords(
  procedure: Procedure,
  it: Working & { of: "acrossLots" },
  name: string,
): string {
  const parts = it.amounts.map(({ lot, share, amount }) => {
    const told = share === undefined ? shown(amount) : `${shown(share)} × ${shown(amount)}`;
    return `${told} (${lotName(procedure, lot)})`;
  });
  const how = it.amounts.some(({ share }) => share !== undefined) ? "averaged by estimate" : "added";
  return ended(`${name}: ${how} over the lots = ${parts.join(" + ")} = ${shown(it.value)}`);
}

/** A net present value: what it comes to, the price of the contract that it holds, and every period. */
export function presentValueWords(it: Working & { of: "presentValue" }, name: string): string[] {
  const { periods, value, payments } = it.computed;
  const capped = it.cap === undefined ? "" : `, capped at ${shown(it.cap)}`;
  return [
    ended(
      `${name}: net present value ${shown(value)}${capped}; payments of the client in all ${shown(payments)}`,
    ),
    ...periods.map((period) => ended(`  ${periodWords(period)}`)),
  ];
}

const periodWords = ({
  from,
  days,
  paidDays,
  payment,
  income,
  discount,
  presentValue,
}: EnergyPeriod): string =>
  `from ${from}, ${days} days: savings less ${shown(payment)} for ${paidDays} days = ${shown(income)}, × ${shown(discount)} = ${shown(presentValue)}`;
