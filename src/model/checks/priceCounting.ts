import { wholeYears } from "../../number/calendar.js";
import { equal } from "../../number/rational.js";
import type { CostDocument, PriceDocument } from "../document/criteria.js";
import type { DiscountingDocument } from "../document/money.js";
import type { Draft, DraftLot, PlacedSchedule } from "../draft/draft.js";
import { knownOf, mustExist } from "../draft/known.js";
import { pricesOf } from "../draft/places.js";
import { scheduleOf } from "../draft/schedule.js";
import type { Node } from "../draft/tree.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";
import type { Schedule } from "../schedule.js";

/** A price or cost criterion looks at lines, volumes and years that the schedule of its lot has. */
export function priceCounting(draft: Draft): Issue[] {
  const told = new Set<string>();
  return draft.lots
    .flatMap((lot) =>
      lot.tree === undefined ? [] : pricesOf(lot.tree).flatMap((leaf) => ofLeaf(draft, lot, leaf)),
    )
    .filter((each) => {
      // What serves several lots is told once.
      const key = JSON.stringify([each.code, each.path]);
      return !told.has(key) && told.add(key);
    });
}

function ofLeaf(draft: Draft, lot: DraftLot, leaf: Node): Issue[] {
  const document = leaf.document as PriceDocument | CostDocument;
  const { lines, per } = document;
  const discounting = document.type === "cost" ? document.discounting : undefined;
  const stated = [
    lines === undefined ? [] : ["lines"],
    per === undefined ? [] : ["per"],
    discounting === undefined ? [] : ["discounting"],
  ].flat();
  if (lot.schedule === "unknown" || stated.length === 0) return [];
  if (lot.schedule === undefined)
    return stated.map((key) =>
      issue("noScheduleFor", [...leaf.path, key], { criterion: leaf.id, lot: lot.id, key }),
    );
  const schedule = scheduleOf(draft, lot);
  if (schedule === undefined) return [];
  const known = knownOf(schedule.lines.map(({ id }) => id));
  return [
    ...(lines ?? []).flatMap((id, index) => mustExist(known, "line", id, [...leaf.path, "lines", index])),
    ...(per === undefined ? [] : divided(schedule, leaf, per)),
    ...(discounting === undefined ? [] : discounted(leaf, discounting, schedule, lot.schedule)),
  ];
}

function divided({ volumes }: Schedule, leaf: Node, per: string): Issue[] {
  const path: Path = [...leaf.path, "per"];
  const by = volumes.get(per);
  const [first] = by ?? [];
  if (by === undefined || first === undefined)
    return mustExist(knownOf(Array.from(volumes.keys()).sort()), "volume", per, path);
  return first.n > 0n && by.every((each) => equal(each, first))
    ? []
    : [issue("volumeUnfit", path, { criterion: leaf.id, volume: per })];
}

const mostYears = 100;

function discounted(
  leaf: Node,
  document: DiscountingDocument,
  schedule: Schedule,
  placed: PlacedSchedule,
): Issue[] {
  const path: Path = [...leaf.path, "discounting"];
  const criterion = leaf.id;
  const { base, rate, rateIs, inflation, unallocated } = document;
  const { prices, starts, years } = schedule;
  if (years.length === 0) return [issue("discountWithoutYears", path, { criterion })];
  const issues: Issue[] = [];
  for (const [key, figure] of [["rate", rate] as const, ["inflation", inflation] as const])
    if (figure !== undefined && exact(figure).n <= -100n * exact(figure).d)
      issues.push(
        issue("outOfRange", [...path, key], { parameter: key, value: figure, range: "above -100" }),
      );
  if (base !== undefined && starts === undefined)
    issues.push(
      issue("missing", [...placed.path, "starts"], {
        key: "starts",
        expected: 'a date such as "2027-04-01"',
      }),
    );
  const offset = base === undefined || starts === undefined ? 0 : wholeYears(base, starts);
  if (
    base !== undefined &&
    starts !== undefined &&
    (offset === undefined || Math.abs(offset) > mostYears - years.length)
  )
    issues.push(issue("discountBase", [...path, "base"], { criterion, base, starts }));
  if (prices === undefined) issues.push(issue("priceBaseMissing", [...placed.path, "prices"], { criterion }));
  else if (prices.kind === rateIs && inflation !== undefined)
    issues.push(issue("inflationNotUsed", [...path, "inflation"], { criterion, kind: rateIs }));
  else if (prices.kind !== rateIs && inflation === undefined)
    issues.push(issue("ratesDiffer", [...path, "rateIs"], { criterion, rateIs, prices: prices.kind }));
  const origin = base ?? starts;
  if (prices?.kind === "real" && rateIs === "nominal" && prices.date !== origin)
    issues.push(
      issue("priceBaseDate", [...placed.path, "prices", "date"], {
        criterion,
        date: prices.date,
        base: origin ?? "",
      }),
    );
  const open = schedule.lines.filter(({ periods }) => periods.some(({ year }) => year === undefined));
  if (open.length > 0 && unallocated === undefined)
    issues.push(issue("unallocatedMissing", path, { criterion, lines: open.map(({ id }) => id) }));
  if (unallocated !== undefined && unallocated !== "undiscounted")
    issues.push(
      ...mustExist(knownOf(years.map(({ id }) => id)), "year", unallocated, [...path, "unallocated"]),
    );
  return issues;
}
