import type { DesignFinding } from "../design/finding.js";
import { listed } from "../explain/names.js";
import { wrapped } from "./table.js";

/** What rules show before they are published, as lines of at most 100 columns, with the source of each kind of finding. */
export function designLines(findings: readonly DesignFinding[]): string[] {
  const kinds = Array.from(new Set(findings.map(({ code }) => code)));
  const isOneLot = new Set(findings.flatMap(({ lots }) => lots)).size === 1;
  const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  return [
    `BEFORE PUBLICATION: ${findings.length === 0 ? "nothing found in the rules" : `${count} in the rules`}`,
    ...kinds.flatMap((kind) => {
      const found = findings.filter(({ code }) => code === kind);
      const sources = Array.from(new Set(found.map(({ source }) => source)));
      return [
        "",
        `${kind}:`,
        ...found.flatMap(({ sentence, lots }) =>
          wrapped(isOneLot ? sentence : `${sentence} (${lotsWords(lots)})`, "  "),
        ),
        ...sources.flatMap((source) => wrapped(`Source: ${source}.`, "  ")),
      ];
    }),
  ];
}

const lotsWords = (lots: readonly string[]): string =>
  `${lots.length === 1 ? "lot" : "lots"} ${listed(lots)}`;
