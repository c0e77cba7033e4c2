import type { TenderDocument } from "../model/document/tender.js";
import type { Path } from "../model/issues.js";
import { type CheckedDocument, checkDocument, type Issues } from "../model/parse.js";
import { type Refinement, undoRefinements } from "../model/refinements.js";
import { isRecord } from "../model/shape/schema.js";
import { publishedText } from "./canonical.js";
import { differencesBetween } from "./differences.js";
import { digestOf } from "./digest.js";

/** A rule that is not as it was published, though no refinement says so. */
export interface RuleDifference {
  /** In the text that was frozen. */
  readonly path: Path;
  /** Undefined where the rule was added. */
  readonly published: unknown;
  /** With recorded refinements taken back; undefined where the rule was removed. */
  readonly now: unknown;
}

/** Whether the rules of a tender are those that were frozen. */
export type FrozenCheck =
  /** The tender has no `frozen`; the digest is the one to write there. */
  | { readonly outcome: "notFrozen"; readonly digest: string }
  | {
      readonly outcome: "unchanged";
      readonly digest: string;
      readonly refinements: readonly Refinement[];
    }
  | {
      readonly outcome: "changed";
      readonly frozen: string;
      readonly found: string;
      /** Undefined where the text that was frozen is not supplied. */
      readonly differences: readonly RuleDifference[] | undefined;
    }
  /** What was supplied as the text that was frozen has another digest. */
  | {
      readonly outcome: "otherText";
      readonly frozen: string;
      readonly found: string;
      readonly supplied: string;
    }
  | { readonly outcome: "unreadable"; readonly what: "document" | "published"; readonly issues: Issues };

/**
 * Says whether the rules of a document are those that were frozen, but for recorded refinements. `document` is
 * plain data as `parseProcedure` takes it; `published` is the tender that was frozen, or a document that holds it,
 * and lets every difference be named. Wrong paperwork is an outcome, never an error.
 */
export async function checkFrozen(document: unknown, published?: unknown): Promise<FrozenCheck> {
  const checked = checkDocument(document);
  if (!checked.success) return { outcome: "unreadable", what: "document", issues: checked.issues };
  return heldAgainst(checked.document.tender, published);
}

/** The same for a tender that was read already. */
export async function heldAgainst(tender: TenderDocument, published?: unknown): Promise<FrozenCheck> {
  const { frozen } = tender;
  const now = publishedText(tender);
  const found = await digestOf(now);
  if (frozen === undefined) return { outcome: "notFrozen", digest: found };
  const supplied = published === undefined ? undefined : readPublished(published);
  if (supplied?.success === false)
    return { outcome: "unreadable", what: "published", issues: supplied.issues };
  const then = supplied && publishedText(supplied.document.tender);
  const digest = then === undefined ? frozen : await digestOf(then);
  if (digest !== frozen) return { outcome: "otherText", frozen, found, supplied: digest };
  if (found === frozen)
    return { outcome: "unchanged", digest: found, refinements: undoRefinements(tender).refinements };
  const differences = then === undefined ? undefined : ruleDifferences(then, now);
  return { outcome: "changed", frozen, found, differences };
}

/** Reads a whole document, or a tender by itself. */
function readPublished(published: unknown): CheckedDocument {
  const isTender = isRecord(published) && !("format" in published) && !("tender" in published);
  return checkDocument(isTender ? { format: "weighbridge/1", tender: published, bids: [] } : published);
}

const ruleDifferences = (then: string, now: string): RuleDifference[] =>
  differencesBetween(JSON.parse(then), JSON.parse(now), ["tender"]).map(({ path, one, other }) => ({
    path,
    published: one,
    now: other,
  }));
