import type { GroupDocument } from "../document/criteria.js";
import type { Draft } from "../draft/draft.js";
import { weightOf } from "../draft/weights.js";
import { type Issue, issue, nameOf, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** Weights are not below zero, and what they add up to is above it. */
export function weightSigns({ tender, trees }: Draft): Issue[] {
  return [
    ...aboveZero(["tender", "outOf"], tender.outOf),
    ...trees
      .flatMap(({ nodes }) => nodes)
      .flatMap((node) => {
        const path = [...node.path, "weight"];
        const figure = "weight" in node.document ? (node.document.weight ?? "") : "";
        const negative =
          weightOf(node).n < 0n ? [issue("negativeFigure", path, { at: nameOf(path), figure })] : [];
        const { outOf } = node.document as Partial<GroupDocument>;
        return [...negative, ...aboveZero([...node.path, "outOf"], outOf)];
      }),
  ];
}

const aboveZero = (path: Path, figure: string | undefined): Issue[] =>
  figure === undefined || exact(figure).n > 0n
    ? []
    : [issue("notAboveZero", path, { at: nameOf(path), figure })];
