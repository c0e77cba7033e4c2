import { figure } from "../../number/figure.js";
import type { InvitedDocument, RoundDocument } from "../document/tender.js";
import type { Lot, Round } from "../procedure.js";
import { type InvitationRule, isHeldIn, type RoundRules, rulesIn } from "../roundRules.js";
import { exact } from "./figures.js";

/** Binds a round: what it says is read for each lot, so that no pass asks again where a rule comes from. */
export const resolveRound = (document: RoundDocument, index: number, lots: readonly Lot[]): Round => ({
  id: document.id,
  title: document.title,
  ref: document.ref,
  meta: document.meta,
  index,
  deadline: document.deadline,
  mayAward: document.mayAward ?? true,
  rules: new Map(lots.map((lot) => [lot.id, resolveRules(document, lot)])),
});

function resolveRules(document: RoundDocument, lot: Lot): RoundRules {
  const { reopens = [], ifNoOffer, priceRise, invited } = rulesIn(document, lot.id);
  const open = leavesUnder([lot], reopens);
  return {
    held: isHeldIn(document, lot.id),
    reopensPrice:
      reopens.includes("price") || lot.leaves.some((leaf) => leaf.type === "price" && open.has(leaf.id)),
    // Stated wherever they can matter: a check asks for them.
    ifNoOffer: ifNoOffer ?? "previousOfferStands",
    priceRise: priceRise ?? "allowed",
    invited: resolveInvited(invited),
  };
}

function resolveInvited(document: InvitedDocument = { kind: "all" }): InvitationRule {
  switch (document.kind) {
    case "best":
      return { kind: "best", count: Number(document.count), by: document.by };
    case "within": {
      const { points, percent, by } = document;
      return { kind: "within", points: figureOf(points), percent: figureOf(percent), by };
    }
    case "minimumTotal":
      return { kind: "minimumTotal", total: figure(exact(document.total)) };
    default:
      return document;
  }
}

const figureOf = (text: string | undefined) => (text === undefined ? undefined : figure(exact(text)));

/** The ids of all leaves at or under the criteria named. */
export function leavesUnder(lots: readonly Lot[], ids: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (criteria: Lot["criteria"], inside: boolean): void => {
    for (const each of criteria) {
      const named = inside || ids.includes(each.id);
      if (each.type === "group") visit(each.criteria, named);
      else if (named || (each.type === "price" && ids.includes("price"))) found.add(each.id);
    }
  };
  for (const lot of lots) visit(lot.criteria, false);
  return found;
}
