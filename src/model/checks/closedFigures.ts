import { compare, type Rational } from "../../number/rational.js";
import type { RoundDocument } from "../document/tender.js";
import type { Draft, DraftLot } from "../draft/draft.js";
import { isComplete } from "../draft/faults.js";
import { plainText } from "../draft/figures.js";
import { lotsKey, offersIn, type PlacedOffer } from "../draft/offers.js";
import { namedLeaves, pricesOf, reopensPrice } from "../draft/places.js";
import { type Issue, issue, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

/** In a later round only what is reopened differs from what a bid has offered for the same lots before. */
export function closedFigures(draft: Draft): Issue[] {
  const chains = new Map<string, PlacedOffer[]>();
  for (const placed of offersIn(draft)) {
    if (placed.lots === undefined || placed.round === undefined || !isComplete(placed.bid.offers)) continue;
    const key = JSON.stringify([placed.path[1], lotsKey(placed.lots)]);
    chains.set(key, [...(chains.get(key) ?? []), placed]);
  }
  return Array.from(chains.values()).flatMap((chain) => (chain.length < 2 ? [] : along(draft, chain)));
}

/** Figures by name ("price", a price criterion, "contractPrice", a measure), with where each is written. */
type Standing = ReadonlyMap<string, { readonly value: Rational; readonly path: Path }>;

function along(draft: Draft, chain: readonly PlacedOffer[]): Issue[] {
  const issues: Issue[] = [];
  let standing: Standing | undefined;
  for (const placed of chain.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0))) {
    const { lots = [], round } = placed;
    const rules = round === undefined ? undefined : draft.rounds[round];
    // What a round without shape would reopen is not known, nor what stands after it.
    if (rules === undefined || lots.some(({ tree }) => tree?.complete !== true)) return issues;
    const now = figuresOf(placed);
    if (standing !== undefined) issues.push(...changes(rules, lots, standing, now));
    if (standing === undefined || !lapses(rules, standing, now)) standing = new Map([...(standing ?? []), ...now]);
  }
  return issues;
}

function changes(rules: RoundDocument, lots: readonly DraftLot[], standing: Standing, now: Standing): Issue[] {
  const open = new Set(
    lots.flatMap(({ tree }) => (tree === undefined ? [] : Array.from(namedLeaves(tree, rules.reopens ?? [])))),
  );
  const names = new Set(Array.from(open, (leaf) => leaf.id));
  if (reopensPrice(rules, lots)) names.add(contract);
  return Array.from(now).flatMap(([what, { value, path }]) => {
    const before = standing.get(what)?.value;
    if (names.has(what) || (before !== undefined && compare(before, value) === 0)) return [];
    // The contract price of a bid with one price is that price, which is reported itself.
    if (what === contract && path.at(-1) !== contract && names.size > 0 && before === undefined) return [];
    const figures = { before: before === undefined ? "not offered" : plainText(before), after: plainText(value) };
    return [issue("closedFigureChanged", path, { what: what === contract ? "price" : what, round: rules.id, ...figures })];
  });
}

const contract = "contractPrice";

function figuresOf({ path, offer, lots = [] }: PlacedOffer): Standing {
  const figures = new Map<string, { value: Rational; path: Path }>();
  const note = (name: string, text: string | undefined, at: Path): void => {
    if (text !== undefined) figures.set(name, { value: exact(text), path: at });
  };
  const tree = lots[0]?.tree;
  const only = tree === undefined ? [] : pricesOf(tree);
  for (const [id, text] of Object.entries(offer.prices ?? {})) note(id, text, [...path, "prices", id]);
  note(only[0]?.id ?? contract, offer.price, [...path, "price"]);
  note(contract, offer.contractPrice, [...path, contract]);
  for (const [id, text] of Object.entries(offer.measures ?? {})) note(id, text, [...path, "measures", id]);
  return figures;
}

/** Where a dearer offer does not count, the one before it still stands. */
function lapses({ priceRise }: RoundDocument, standing: Standing, now: Standing): boolean {
  const [before, after] = [standing, now].map((figures) => priceIn(figures));
  return (
    priceRise === "previousOfferStands" && before !== undefined && after !== undefined && compare(after, before) > 0
  );
}

const priceIn = (figures: Standing): Rational | undefined => figures.get(contract)?.value;
