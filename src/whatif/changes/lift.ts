import { groupsIn, type LotGroupDocument } from "../../model/document/award.js";
import type { DecisionDocument } from "../../model/document/bids.js";
import type { CriterionDocument } from "../../model/document/criteria.js";
import type { ProcedureDocument } from "../../model/document/document.js";
import type { TenderDocument } from "../../model/document/tender.js";
import { lotSet } from "../../model/draft/places.js";
import { issue } from "../../model/issues.js";
import type { Apply } from "./applied.js";
import { editCriterion, titleOf } from "./criteria.js";
import { criteriaIn, unknownIn } from "./known.js";
import { forPlace, inLot } from "./words.js";

const consequences: readonly unknown[] = ["setAside", "stays"];

/** The decisions that are left where a bar is gone which they were about. */
const undecided = (
  { decisions }: ProcedureDocument,
  about: string,
  isThere: (decision: DecisionDocument) => boolean,
): DecisionDocument[] | undefined =>
  decisions?.filter((each) => each.about !== about || !consequences.includes(each.outcome) || isThere(each));

/** Lifts the ceiling of a lot or of a group of lots, or every one. */
export const liftCeiling: Apply<"liftCeiling"> = (document, { lots }, path) => {
  const issues = unknownIn(document, { lots }, path);
  if (issues.length > 0) return { issues };
  const place = lots === undefined ? undefined : lotSet(lots);
  const isMeant = (ids: readonly string[]): boolean => place === undefined || lotSet(ids) === place;
  const { tender } = document;
  const { award } = tender;
  const groups = groupsIn(award);
  const ceilings = [
    ...(tender.lots ?? []).map((each) => ({ ids: [each.id], ceiling: each.ceiling })),
    ...groups.flatMap((each) => (Array.isArray(each) ? [] : [{ ids: each.lots, ceiling: each.ceiling }])),
  ].filter(({ ceiling }) => ceiling !== undefined);
  if (!ceilings.some(({ ids }) => isMeant(ids)))
    return { issues: [issue("nothingToLift", path, { what: "ceiling", of: lots ?? [] })] };
  const left = ceilings.filter(({ ids }) => !isMeant(ids));
  const lifted = (each: LotGroupDocument): LotGroupDocument =>
    !Array.isArray(each) && isMeant(each.lots) ? { ...each, ceiling: undefined } : each;
  return {
    document: {
      ...document,
      tender: {
        ...tender,
        lots: tender.lots?.map((each) => (isMeant([each.id]) ? { ...each, ceiling: undefined } : each)),
        award:
          groups.length === 0 ? award : ({ ...award, groups: groups.map(lifted) } as TenderDocument["award"]),
      },
      decisions: undecided(document, "ceiling", (each) => {
        const own = each.lots ?? (each.lot === undefined ? undefined : [each.lot]);
        return own === undefined ? left.length > 0 : !isMeant(own);
      }),
    },
    told: `there is no ceiling${forPlace(lots, undefined)}`,
  };
};

/** Lifts the minimum of a criterion or group, or that of the total. */
export const liftMinimum: Apply<"liftMinimum"> = (document, { of, lot }, path) => {
  const nothing = { issues: [issue("nothingToLift", path, { what: "minimum", of: [of] })] };
  if (of === "total")
    return document.tender.minimum === undefined
      ? nothing
      : {
          document: {
            ...document,
            tender: { ...document.tender, minimum: undefined },
            decisions: undecided(document, of, () => false),
          },
          told: "there is no minimum of the total",
        };
  const issues = unknownIn(document, { criterion: of, lot }, path);
  if (issues.length > 0)
    return {
      issues: issues.map((each) =>
        each.path.at(-1) === "criterion" ? { ...each, path: [...path, "of"] } : each,
      ),
    };
  if (
    !criteriaIn(document, lot).some(
      (each) => each.id === of && "minimum" in each && each.minimum !== undefined,
    )
  )
    return nothing;
  const decided = {
    ...document,
    decisions: undecided(document, of, (each) => lot !== undefined && each.lot !== lot),
  };
  return editCriterion(
    decided,
    { criterion: of, lot },
    path,
    (found) => ({ ...found, minimum: undefined }) as CriterionDocument,
    (found) => `there is no minimum of ${titleOf(found)}${inLot(lot)}`,
  );
};

/** Lifts the limits on lots won, or on lots tendered for, by one bidder or one group of affiliates. */
export const liftLimit: Apply<"liftLimit"> = (document, { on, per }, path) => {
  const { tender } = document;
  const { award } = tender;
  const key = on === "won" ? "limits" : "tenderLimits";
  const limits = award?.kind === "allocation" ? award[key] : undefined;
  const left = limits?.filter((each) => each.per !== per) ?? [];
  if (limits === undefined || left.length === limits.length)
    return { issues: [issue("nothingToLift", path, { what: "limit", of: [per] })] };
  const changed = { ...award, [key]: left.length === 0 ? undefined : left } as TenderDocument["award"];
  return {
    document: {
      ...document,
      tender: { ...tender, award: changed },
      decisions:
        on === "won" ? document.decisions : undecided(document, "tenderLimit", () => left.length > 0),
    },
    told: `there is no limit on the lots that one ${per} ${on === "won" ? "may win" : "may tender for"}`,
  };
};
