import type { Path } from "../issues.js";

const money: readonly (string | number | undefined)[] = ["price", "contractPrice", "estimate"];
const lists: readonly (string | number | undefined)[] = ["prices", "lines"];

/** Whether the figure at a path is an amount of money, so that the sentence can speak of one. */
const isMoney = (path: Path): boolean =>
  money.includes(path.at(-1)) ||
  lists.includes(path.at(-2)) ||
  path[0] === "adjustments" ||
  path[1] === "budgets";

export const nounOf = (path: Path): string => (isMoney(path) ? "an amount" : "a figure");

export const exampleOf = (path: Path): string => (isMoney(path) ? "40000.00" : "12.5");
