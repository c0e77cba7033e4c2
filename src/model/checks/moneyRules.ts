import { aboveZero } from "../draft/amountSigns.js";
import type { Draft } from "../draft/draft.js";
import { type Issue, issue, type Path } from "../issues.js";

const ofMoney: readonly string[] = ["converted", "line", "price"];

/** Currencies have a rate above zero, once each; a rounding of money has money to round. */
export function moneyRules(draft: Draft): Issue[] {
  const { currencies, rounding, tender, lots } = draft;
  const own = tender.currency;
  const met = new Set<string>();
  const issues = currencies.flatMap((each, index): Issue[] => {
    if (each === undefined) return [];
    const path: Path = ["tender", "currencies", index];
    const isAgain = met.has(each.currency) || each.currency === own;
    met.add(each.currency);
    return [
      ...(isAgain ? [issue("currencyTwice", [...path, "currency"], { currency: each.currency })] : []),
      ...aboveZero([...path, "rate"], each.rate),
    ];
  });
  const needsOwn = rounding.some((each) => each?.places === "minorUnit") || currencies.length > 0;
  if (needsOwn && own === undefined && !draft.lacks.has("currency"))
    issues.push(
      issue("missing", ["tender", "currency"], { key: "currency", expected: 'a currency such as "GBP"' }),
    );
  const has = {
    converted: currencies.length > 0,
    line: lots.some(({ schedule }) => schedule !== undefined),
  };
  for (const [index, each] of rounding.entries()) {
    if (each === undefined) continue;
    const path: Path = ["tender", "rounding", index];
    if (each.places === "minorUnit" && !ofMoney.includes(each.of))
      issues.push(issue("minorUnitMisplaced", [...path, "places"], { stage: each.of }));
    if ((each.of === "converted" || each.of === "line") && !has[each.of])
      issues.push(issue("stageNotUsed", [...path, "of"], { stage: each.of }));
  }
  return issues;
}
