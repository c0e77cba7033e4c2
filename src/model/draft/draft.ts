import type { BidDocument, DecisionDocument, OfferDocument } from "../document/bids.js";
import type { ScaleDocument } from "../document/criteria.js";
import type {
  AdjustmentDocument,
  AdjustmentRuleDocument,
  BudgetDocument,
  CurrencyRateDocument,
  ScheduleDocument,
} from "../document/money.js";
import type { EvaluatorDocument, ScoresheetDocument } from "../document/panel.js";
import type { LotDocument, RoundDocument, RoundingDocument, TenderDocument } from "../document/tender.js";
import type { Issue, Path } from "../issues.js";
import type { Scale } from "../procedure.js";
import { type OpenRule, resolveRule } from "../resolve/method.js";
import { readScale } from "../scale.js";
import { isRecord } from "../shape/schema.js";
import { faultsOf, type Gaps, gapsIn, isWhole, itemsIn, type Part, partOf } from "./faults.js";
import { idIn, type Known, knownOf, knownOnce, rawId } from "./known.js";
import { leavesUnder, type Tree, treeOf } from "./tree.js";

/** A bid of which some offers may have no shape. */
export type DraftBid = Omit<BidDocument, "offers"> & { readonly offers: Gaps<OfferDocument> };

export interface DraftLot {
  readonly id: string;
  /** Of the lot that stands for all where none are stated: the tender's. */
  readonly path: Path;
  /** Without its criteria; undefined where it has no shape. */
  readonly document: LotDocument | undefined;
  /** Undefined where nobody states any criteria. */
  readonly tree: Tree | undefined;
  /** Undefined where none is published, unknown where it has no shape. */
  readonly schedule: PlacedSchedule | "unknown" | undefined;
}

export interface PlacedSchedule {
  readonly path: Path;
  readonly document: ScheduleDocument;
}

/** The fields of a tender that are taken or left as a whole. */
const fields = [
  "currency",
  "outOf",
  "weights",
  "agreement",
  "notAnswered",
  "minimum",
  "abnormallyLow",
  "tieWithin",
  "award",
  "disclosure",
] as const;
type Field = (typeof fields)[number];

/**
 * The parts of a document that have shape, for the checks to run over. What has none is a gap, so that no
 * check reports the consequences of a fault that is reported already.
 */
export interface Draft {
  readonly tender: { readonly [Key in Field]: TenderDocument[Key] | undefined };
  /** The tender as it was received; undefined where any of it has no shape. */
  readonly whole: TenderDocument | undefined;
  /** Fields that are stated, but have no shape. */
  readonly lacks: ReadonlySet<string>;
  readonly rule: OpenRule | undefined;
  readonly scales: ReadonlyMap<string, Scale | undefined>;
  readonly trees: readonly Tree[];
  readonly lots: readonly DraftLot[];
  readonly rounds: Gaps<RoundDocument>;
  /** Undefined where none are published. */
  readonly envelopes: Gaps<string[]> | undefined;
  readonly rounding: Gaps<RoundingDocument>;
  readonly tieBreaks: Gaps<NonNullable<TenderDocument["tieBreaks"]>[number]>;
  readonly adjustmentRules: Gaps<AdjustmentRuleDocument>;
  readonly budgets: Gaps<BudgetDocument>;
  readonly currencies: Gaps<CurrencyRateDocument>;
  readonly bids: Gaps<DraftBid>;
  /** What the buyer states under rules without a formula. */
  readonly adjustments: Gaps<AdjustmentDocument>;
  /** Undefined where nobody is named. */
  readonly evaluators: Gaps<EvaluatorDocument> | undefined;
  readonly scoresheets: Gaps<ScoresheetDocument>;
  readonly decisions: Gaps<DecisionDocument>;
  readonly known: {
    readonly lots: Known;
    readonly rounds: Known;
    readonly bids: Known;
    readonly evaluators: Known;
  };
}

/** Takes from a received document whatever has shape, given all that was reported of it so far. */
export function draftOf(received: unknown, issues: readonly Issue[]): Draft {
  const document: Part = { value: received, faults: faultsOf(issues) };
  const tender = partOf(document, "tender");
  const lots = partOf(tender, "lots");
  const rounds = partOf(tender, "rounds");
  const bids = partOf(document, "bids");
  const combine = partOf(tender, "combine");
  const shared = statedTree(tender, ["tender"]);
  const drafted = lotsOf(tender, lots, shared);
  const evaluators = partOf(document, "evaluators");
  const envelopes = partOf(tender, "envelopes");
  const trees = Array.from(new Set([shared, ...drafted.map((lot) => lot.tree)])).filter(
    (each) => each !== undefined,
  );
  return {
    tender: Object.fromEntries(fields.map((key) => [key, fieldOf(tender, key)])) as Draft["tender"],
    whole: isWhole(tender) ? (tender.value as TenderDocument) : undefined,
    lacks: new Set(fields.filter((key) => !isWhole(partOf(tender, key)))),
    rule: isWhole(combine)
      ? resolveRule(combine.value as TenderDocument["combine"], pricedIn(trees))
      : undefined,
    scales: scalesOf(partOf(tender, "scales")),
    trees,
    lots: drafted,
    rounds: isAbsent(rounds) ? [{ id: "only" }] : itemsIn(rounds),
    envelopes: isAbsent(envelopes) ? undefined : itemsIn(envelopes),
    rounding: itemsIn(partOf(tender, "rounding")),
    tieBreaks: itemsIn(partOf(tender, "tieBreaks")),
    adjustmentRules: itemsIn(partOf(tender, "adjustments")),
    budgets: itemsIn(partOf(tender, "budgets")),
    currencies: itemsIn(partOf(tender, "currencies")),
    bids: gapsIn(bids, bidOf),
    adjustments: itemsIn(partOf(document, "adjustments")),
    evaluators: isAbsent(evaluators) ? undefined : itemsIn(evaluators),
    scoresheets: itemsIn(partOf(document, "scoresheets")),
    decisions: itemsIn(partOf(document, "decisions")),
    known: {
      lots: isAbsent(lots) ? knownOf(["all"]) : idsIn(lots),
      rounds: isAbsent(rounds) ? knownOf(["only"]) : idsIn(rounds),
      bids: idsIn(bids),
      evaluators: isAbsent(evaluators) ? knownOf([undefined]) : idsIn(evaluators),
    },
  };
}

/** The criteria that are a price or hold one. */
const pricedIn = (trees: readonly Tree[]): string[] =>
  trees.flatMap(({ nodes }) =>
    nodes.filter((node) => leavesUnder(node).some((leaf) => leaf.type === "price")).map((node) => node.id),
  );

const isAbsent = (part: Part): boolean => part.value === undefined && isWhole(part);

const fieldOf = (tender: Part, key: Field): unknown => {
  const part = partOf(tender, key);
  return isWhole(part) ? part.value : undefined;
};

const idsIn = ({ value, faults }: Part): Known =>
  knownOnce(
    Array.isArray(value) && faults?.here !== true
      ? value.map((item, index) => idIn({ value: item, faults: faults?.inside.get(index) }))
      : [undefined],
  );

function statedTree(holder: Part, path: Path): Tree | undefined {
  const criteria = partOf(holder, "criteria");
  return isAbsent(criteria) ? undefined : treeOf(criteria, [...path, "criteria"]);
}

function lotsOf(tender: Part, lots: Part, shared: Tree | undefined): DraftLot[] {
  const common = statedSchedule(tender, ["tender"]);
  if (isAbsent(lots))
    return [{ id: "all", path: ["tender"], document: { id: "all" }, tree: shared, schedule: common }];
  return gapsIn(lots, (part, index): DraftLot | undefined => {
    const path: Path = ["tender", "lots", index];
    const id = rawId(part.value);
    if (id === undefined || tender.faults?.here === true) return undefined;
    const document = isWhole(part, ["criteria", "schedule"]) ? (part.value as LotDocument) : undefined;
    const schedule = statedSchedule(part, path) ?? common;
    return { id, path, document, tree: statedTree(part, path) ?? shared, schedule };
  }).filter((lot) => lot !== undefined);
}

function statedSchedule(holder: Part, path: Path): DraftLot["schedule"] {
  const part = partOf(holder, "schedule");
  if (isAbsent(part)) return undefined;
  if (!isWhole(part)) return "unknown";
  return { path: [...path, "schedule"], document: part.value as ScheduleDocument };
}

function scalesOf(part: Part): Map<string, Scale | undefined> {
  const scales = new Map<string, Scale | undefined>();
  if (isRecord(part.value))
    for (const name of Object.keys(part.value).sort()) {
      const scale = partOf(part, name);
      scales.set(name, isWhole(scale) ? readScale(name, scale.value as ScaleDocument) : undefined);
    }
  return scales;
}

function bidOf(part: Part): DraftBid | undefined {
  if (part.faults === undefined) return part.value as BidDocument;
  if (!isWhole(part, ["offers"])) return undefined;
  return { ...(part.value as BidDocument), offers: itemsIn(partOf(part, "offers")) };
}
