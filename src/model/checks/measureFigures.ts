import { compare, one } from "../../number/rational.js";
import { aboveZero, notNegative } from "../draft/amountSigns.js";
import { measuresIn } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** Caps are above zero, proxies not below it, and a rate of discount is a share and no per cent. */
export const measureFigures = ({ trees }: Draft): Issue[] =>
  measuresIn(trees.flatMap((tree) => tree.nodes)).flatMap(({ node: { path }, document }) => [
    ...(document.lines ?? []).flatMap(({ proxy, cap }, index) => [
      ...notNegative([...path, "lines", index, "proxy"], proxy),
      ...aboveZero([...path, "lines", index, "cap"], cap),
    ]),
    ...aboveZero([...path, "cap"], document.cap),
    ...discount([...path, "procedure", "discountRate"], document.procedure?.discountRate),
  ]);

function discount(path: Path, value: string | undefined): Issue[] {
  if (value === undefined || (exact(value).n >= 0n && compare(exact(value), one) <= 0)) return [];
  return [issue("outOfRange", path, { parameter: "discountRate", value, range: "from 0 to 1" })];
}
