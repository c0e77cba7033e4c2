import type { Brought } from "../methods/method.js";
import type { Due } from "../model/evaluation.js";
import type { Claims } from "../model/measure.js";
import type { CurrencyRate } from "../model/money.js";
import type { Bid, Leaf, Lot, Procedure, Round } from "../model/procedure.js";
import type { Reason } from "../model/reason.js";
import type { LineAnswer, Schedule } from "../model/schedule.js";
import type { Working } from "../model/working.js";
import type { Figure } from "../number/figure.js";
import type { Rational } from "../number/rational.js";

/** Where a pass stands. */
export interface Stand {
  readonly procedure: Procedure;
  readonly round: Round;
  readonly lot: Lot;
  /** The lot's id, as the one list that every working of it shares. */
  readonly lots: readonly [string];
  readonly known: KnownCards;
}

/**
 * The cards of a lot, by bid, in a procedure that differs in its bids alone: what was read of the same offers and
 * sheets and scored by itself is not done again, and its workings are not told again.
 */
export interface KnownCards {
  /** The lot as it was; where it is another one now, points may be. */
  readonly lot: Lot | undefined;
  readonly cards: ReadonlyMap<string, Card>;
}

const nothing: KnownCards = { lot: undefined, cards: new Map() };

export const standIn = (
  procedure: Procedure,
  round: Round,
  lot: Lot,
  known: KnownCards = nothing,
): Stand => ({
  procedure,
  round,
  lot,
  lots: [lot.id],
  known,
});

/** An offer as it stands in a round: what was sent now, over what was sent before. */
export interface Standing extends Claims {
  readonly bid: Bid;
  readonly lots: readonly string[];
  /** The round it was last sent in. */
  readonly from: number;
  readonly prices: ReadonlyMap<string, Rational>;
  readonly contractPrice: Rational | undefined;
  readonly schedules: readonly Schedule[];
  readonly lines: ReadonlyMap<string, LineAnswer>;
  readonly currency: CurrencyRate | undefined;
  readonly submitted: string | undefined;
  /** For each revised leaf, the round that revised it last. */
  readonly revised: ReadonlyMap<string, number>;
}

/** What an offer says beside its prices, and since when. */
export type Answers = Claims & Pick<Standing, "from" | "revised">;

const noAnswers: Answers = {
  from: 0,
  revised: new Map(),
  measures: new Map(),
  computed: new Map(),
  commitments: new Map(),
};

/** What a gate says of a bid. */
export type Verdict =
  | { readonly kind: "admitted" }
  | { readonly kind: "setAside"; readonly reasons: readonly [Reason, ...Reason[]] }
  | { readonly kind: "due"; readonly due: readonly Due[] };

export const admitted: Verdict = { kind: "admitted" };

/** One bid on its way through one lot: filled in by the passes, in order, and by nobody afterwards. */
export interface Card {
  readonly bid: Bid;
  /** The bid's own offer for this lot; undefined where it only has a combined offer. */
  readonly offer: Standing | undefined;
  /** What its offer, or else its combined offer, answers to the criteria. */
  readonly answers: Answers;
  /** What the round said of its offer, before any gate. */
  readonly entered: Verdict;
  /** Why the bid's own offer for this lot lapsed, where only its combined offer lives on. */
  readonly lapsed: Verdict | undefined;
  verdict: Verdict;
  /** What each leaf looks at: the score, the price, the accepted amount. */
  readonly subjects: Map<string, Rational>;
  /** Every criterion that earns points, in published order; undefined until it is scored. */
  readonly points: Record<string, Figure | undefined>;
  /** The points of a group's parts together, where they are added up. */
  readonly raw: Map<string, Rational>;
  /** Added up once; undefined until then, and where a part has no points. */
  total: Rational | undefined;
  readonly workings: Working[];
}

export const newCard = (
  lot: Lot,
  bid: Bid,
  offer: Standing | undefined,
  verdict: Verdict = admitted,
  answers: Answers = offer ?? noAnswers,
): Card => ({
  bid,
  offer,
  answers,
  entered: verdict,
  lapsed: undefined,
  verdict,
  subjects: new Map(),
  points: { ...lot.unscored },
  raw: new Map(),
  total: undefined,
  workings: [],
});

export const isIn = (card: Card): boolean => card.verdict.kind === "admitted";

/** Sends the bids that are still in through a gate; what the gate says stays on the card. */
export function gate(cards: readonly Card[], judge: (card: Card) => Verdict): void {
  for (const card of cards) if (isIn(card)) card.verdict = judge(card);
}

/** One verdict of several: set aside before due, due before admitted. */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.every((each) => each.kind === "admitted")) return admitted;
  const [first, ...more] = verdicts.flatMap((each) => (each.kind === "setAside" ? each.reasons : []));
  if (first !== undefined) return { kind: "setAside", reasons: [first, ...more] };
  const due = verdicts.flatMap((each) => (each.kind === "due" ? each.due : []));
  return due.length === 0 ? admitted : { kind: "due", due };
}

/** What a leaf's method looks at, under the names its formulas give it; a measure may look at the contract price too. */
export function broughtTo(
  leaf: Leaf,
  subject: Rational,
  drawn: Rational | undefined,
  price: Rational | undefined,
): Brought {
  if (leaf.type === "quality") return { score: subject };
  if (leaf.type === "measure") return price === undefined ? { value: subject } : { value: subject, price };
  return drawn === undefined ? { price: subject } : { price: subject, draw: drawn };
}

/** Whether a measure is scored by what is offered for the contract price. */
export const looksAtPrice = (leaf: Leaf): boolean =>
  leaf.type === "measure" &&
  [leaf.method.formula, leaf.method.otherwise].some((formula) => formula?.names.includes("price"));

/** The price that a rule looks at: what the only price criterion looks at, else the contract price. */
export const priceOf = (lot: Lot, card: Card): Rational | undefined => {
  const leaves = lot.leaves.filter((leaf) => leaf.type === "price");
  return leaves.length === 1 && leaves[0] !== undefined
    ? card.subjects.get(leaves[0].id)
    : card.offer?.contractPrice;
};
