import { mapped } from "../../model/filed.js";
import type { Panels, Sheet } from "../../model/panel.js";
import type { Bid, Procedure } from "../../model/procedure.js";
import { isAverage } from "../../model/resolve/agreement.js";

/**
 * The procedure as if an evaluator had not been on the panel of the criteria whose score is made of the marks of
 * several: a mean, a median or the most frequent mark. Where marks are added up, or the panel agrees on the score,
 * nobody can be left out, and nothing changes.
 */
export function withoutEvaluator(procedure: Procedure, evaluator: string): Procedure {
  const criteria = criteriaOfMarks(procedure);
  const refiled = ({ sheets }: Bid): Bid["sheets"] =>
    mapped(sheets, (byCriterion) =>
      mapped(byCriterion, (filed, criterion) =>
        criteria.has(criterion) ? filed.map((sheet) => sheetWithout(sheet, evaluator)) : filed,
      ),
    );
  return {
    ...procedure,
    bids: procedure.bids.map((bid) => ({ ...bid, sheets: refiled(bid) })),
    panels: panelsWithout(procedure.panels, criteria, evaluator),
  };
}

const sheetWithout = (sheet: Sheet, evaluator: string): Sheet => ({
  ...sheet,
  marks: sheet.marks.filter(({ by }) => by !== evaluator),
});

/** Who gives the marks of which a score is made, in the order in which they are met. */
export function evaluatorsOf(procedure: Procedure): string[] {
  const criteria = criteriaOfMarks(procedure);
  const met = new Set<string>();
  for (const { sheets } of procedure.bids)
    for (const byCriterion of sheets.values())
      for (const [criterion, filed] of byCriterion)
        if (criteria.has(criterion))
          for (const { marks } of filed) for (const { by } of marks) if (by !== undefined) met.add(by);
  return Array.from(met);
}

/** The criteria whose score a mark may be missing to, in every lot that has them. */
function criteriaOfMarks({ tender }: Procedure): ReadonlySet<string> {
  const averaged = new Set<string>();
  const others = new Set<string>();
  for (const { leaves } of tender.lots)
    for (const leaf of leaves)
      if (leaf.type === "quality") {
        const isMade = isAverage(leaf.agreement) || leaf.agreement.kind === "mode";
        (isMade ? averaged : others).add(leaf.id);
      }
  return new Set(Array.from(averaged).filter((id) => !others.has(id)));
}

const panelsWithout = (panels: Panels, criteria: ReadonlySet<string>, evaluator: string): Panels =>
  mapped(panels, (byCriterion) =>
    mapped(byCriterion, (panel, criterion) =>
      criteria.has(criterion) ? panel.filter((by) => by !== evaluator) : panel,
    ),
  );
