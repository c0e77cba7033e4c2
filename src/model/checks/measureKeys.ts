import type { MeasureDocument } from "../document/criteria.js";
import { measuresIn } from "../draft/amounts.js";
import type { Draft } from "../draft/draft.js";
import type { Node } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";

/** What a measure publishes fits together: which way is better, its caps, its evidence, and what is computed. */
export const measureKeys = ({ trees }: Draft): Issue[] =>
  measuresIn(trees.flatMap((tree) => tree.nodes)).flatMap(({ node, document }) => [
    ...whereLower(node, document),
    ...whereComputed(node, document),
  ]);

/** Where less is better a cap or a zero helps whom it should not. */
function whereLower({ id: criterion, path }: Node, document: MeasureDocument): Issue[] {
  if (document.better === "higher") return [];
  const wrong = (key: string, ...at: Path): Issue[] => [
    issue("lowerIsBetter", [...path, ...at], { criterion, key }),
  ];
  return [
    ...(document.lines ?? []).flatMap(({ cap }, index) =>
      cap === undefined ? [] : wrong("cap", "lines", index, "cap"),
    ),
    ...(document.cap === undefined ? [] : wrong("cap", "cap")),
    ...(document.evidence?.otherwise === "zero" ? wrong("evidence", "evidence", "otherwise") : []),
    ...(document.procedure === undefined ? [] : wrong("procedure", "better")),
  ];
}

/** Nobody accepts quantities or looks at evidence of what is computed. */
const whereComputed = ({ id: criterion, path }: Node, document: MeasureDocument): Issue[] =>
  document.procedure === undefined
    ? []
    : (["lines", "evidence"] as const)
        .filter((key) => document[key] !== undefined)
        .map((key) => issue("keyNotWithProcedure", [...path, key], { criterion, key }));
