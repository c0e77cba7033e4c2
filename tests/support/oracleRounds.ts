import type { BidDocument, DecisionDocument, OfferDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScoresheetDocument } from "../../src/model/document/panel.js";
import type { RoundDocument } from "../../src/model/document/tender.js";
import { type OracleLot, oracle } from "./oracle.js";
import { type Cut, cutsOf } from "./oracleInvitations.js";
import { contractPrice } from "./oraclePanel.js";

export interface OracleRound extends OracleLot {
  /** Bids that the round did not invite, with what they were held against. */
  readonly notInvited: readonly ({ readonly bid: string } & Partial<Cut>)[];
}

/** What becomes of one bid in one lot in one round, before any gate. */
type State =
  | { readonly is: "live"; readonly offer: OfferDocument }
  | { readonly is: "waiting"; readonly offer: OfferDocument }
  | { readonly is: "fallen"; readonly offer: OfferDocument }
  | { readonly is: "out" }
  | ({ readonly is: "notInvited" } & Partial<Cut>);

type States = ReadonlyMap<string, State>;

/**
 * A second reading of the rules of rounds, for single lots and two rounds: each lot of each
 * round becomes a document of one round with the offers that stand in it, which the oracle reads.
 */
export function oracleRounds(document: ProcedureDocument): OracleRound[][] {
  const { rounds = [] } = document.tender;
  const ids = document.tender.lots?.map((lot) => lot.id) ?? ["all"];
  const found = ids.map((lot) => lotOver(document, rounds, lot));
  return rounds.map((_, index) => found.map((lot) => lot[index] as OracleRound));
}

function lotOver(document: ProcedureDocument, rounds: readonly RoundDocument[], lot: string): OracleRound[] {
  const results: OracleRound[] = [];
  let states: States = new Map();
  for (const [index, round] of rounds.entries()) {
    const rules = rulesOf(round, lot);
    const before = results.at(-1);
    const tied = before && readLot(document, rounds, index - 1, lot, states, true);
    const cuts = tied && cutsOf(document.tender, rules?.invited ?? { kind: "all" }, tied);
    states = new Map(
      document.bids.flatMap((bid) => {
        const state = stateOf({ document, rounds, index, lot, rules }, bid, states.get(bid.id), before, cuts);
        return state === undefined ? [] : [[bid.id, state]];
      }),
    );
    results.push(readLot(document, rounds, index, lot, states, false));
  }
  return results;
}

type Rules = Pick<RoundDocument, "ifNoOffer" | "priceRise" | "invited">;

/** What a round says of a lot; undefined where it is not held in it. */
function rulesOf(round: RoundDocument, lot: string): Rules | undefined {
  if (round.heldIn !== undefined && !round.heldIn.includes(lot)) return undefined;
  return { ...round, ...round.lots?.find((each) => each.lot === lot) };
}

interface Where {
  readonly document: ProcedureDocument;
  readonly rounds: readonly RoundDocument[];
  readonly index: number;
  readonly lot: string;
  readonly rules: Rules | undefined;
}

function stateOf(
  where: Where,
  { id, offers }: BidDocument,
  before: State | undefined,
  result: OracleRound | undefined,
  cuts: ReadonlyMap<string, Cut> | undefined,
): State | undefined {
  const { rounds, index, lot, rules } = where;
  const round = rounds[index]?.id;
  const sent = offers.find((each) => each.round === round && (each.lots ?? [lot]).includes(lot));
  const isLate = said(where, id, "late", (at) => at === index) === "setAside";
  if (index === 0) return sent && (isLate ? { is: "fallen", offer: sent } : { is: "live", offer: sent });
  if (before === undefined) return sent && { is: "notInvited" };
  if (before.is === "notInvited") return before;
  if (before.is === "out") return before;
  const fell = before.is === "fallen";
  if (!fell && result?.setAside.includes(id)) return { is: "out" };
  const cut = cuts?.get(id);
  const decided = said(where, id, "invited", (at) => at === index);
  const isOpen = rules?.invited?.kind === "decision";
  if (isOpen && decided === "notInvited") return { is: "notInvited" };
  if (cut !== undefined && !cut.isIn) return { is: "notInvited", ...cut };
  if (fell) return { is: "out" };
  const next = answered(where, id, before.offer, isLate ? undefined : sent);
  return isOpen && decided === undefined ? { is: "waiting", offer: before.offer } : next;
}

/** What stands after the rules on silence and on dearer prices. */
function answered(where: Where, id: string, was: OfferDocument, sent: OfferDocument | undefined): State {
  const { rules, index } = where;
  const live = { is: "live", offer: was } as const;
  if (rules === undefined) return live;
  const follow = (rule: string | undefined, about: string, offer: OfferDocument): State => {
    if (rule === "setAside") return { is: "fallen", offer };
    if (rule !== "decide") return { is: "live", offer };
    const outcome = said(where, id, about, (at) => at <= index);
    if (outcome === undefined) return { is: "waiting", offer };
    return { is: outcome === "setAside" || outcome === "rejected" ? "fallen" : "live", offer };
  };
  if (sent === undefined) return follow(rules.ifNoOffer, "noOffer", was);
  const now = { ...was, ...sent };
  const [old, fresh] = [contractPrice(was), contractPrice(now)];
  if (old === undefined || fresh?.gt(old) !== true) return { is: "live", offer: now };
  return rules.priceRise === "previousOfferStands" ? live : follow(rules.priceRise, "priceRise", now);
}

/** What was decided on a bid about one thing in a round that counts, the latest last. */
function said(
  { document, rounds, lot }: Pick<Where, "document" | "rounds" | "lot">,
  bid: string,
  about: string,
  counts: (round: number) => boolean,
): DecisionDocument["outcome"] {
  const at = (each: DecisionDocument): number =>
    Math.max(
      0,
      rounds.findIndex(({ id }) => id === each.round),
    );
  return (document.decisions ?? [])
    .filter((each) => each.bid === bid && each.about === about && counts(at(each)))
    .filter((each) => each.lot === undefined || each.lot === lot)
    .sort((a, b) => at(a) - at(b))
    .at(-1)?.outcome;
}

const ofRounds = ["late", "noOffer", "priceRise", "invited"];
const ofBids = ["withdrawn", "supplierExclusion", "abnormallyLow"];

/** The round of the answer that stands for a criterion: the second, where the offer that lives revised it there. */
function answeredIn(
  { criterion }: ScoresheetDocument,
  state: State | undefined,
  [first, second]: readonly RoundDocument[],
): string | undefined {
  const isRevised =
    state?.is === "live" && state.offer.round === second?.id && state.offer.revises?.includes(criterion);
  return isRevised ? second?.id : first?.id;
}

/** Reads a lot with the offers that stand in it as a document of one round. */
function readLot(
  document: ProcedureDocument,
  rounds: readonly RoundDocument[],
  index: number,
  lot: string,
  states: States,
  withoutTieBreaks: boolean,
): OracleRound {
  const { rounds: _rounds, tieBreaks, ...tender } = document.tender;
  const counted = rounds.slice(0, index + 1).map(({ id }) => id);
  const decisions = (document.decisions ?? [])
    .filter(
      ({ about, round }) => !ofRounds.includes(about) && (round === undefined || counted.includes(round)),
    )
    .map(({ round: _round, ...each }) => each);
  const isOut = (bid: string): boolean =>
    decisions.some(
      (each) =>
        each.bid === bid && ofBids.includes(each.about) && /setAside|rejected/.test(each.outcome ?? ""),
    );
  const one: ProcedureDocument = {
    ...document,
    tender: { ...tender, ...(withoutTieBreaks || tieBreaks === undefined ? {} : { tieBreaks }) },
    decisions,
    scoresheets: (document.scoresheets ?? [])
      .filter((sheet) => (sheet.round ?? rounds[0]?.id) === answeredIn(sheet, states.get(sheet.bid), rounds))
      .map(({ round: _round, ...sheet }) => sheet),
    bids: document.bids.map((bid) => {
      const state = states.get(bid.id);
      return { ...bid, offers: state?.is === "live" ? [state.offer] : [] };
    }),
  };
  const found = oracle(one).find((each) => each.lot === lot) as OracleLot;
  const all = Array.from(states);
  const waiting = all.filter(([bid, { is }]) => is === "waiting" && !isOut(bid)).map(([bid]) => bid);
  const aside = all.filter(
    ([bid, { is }]) => is === "out" || is === "fallen" || (is === "waiting" && isOut(bid)),
  );
  return {
    ...found,
    outcome: waiting.length > 0 ? "incomplete" : found.outcome,
    setAside: [...found.setAside, ...aside.map(([bid]) => bid)],
    due: [...found.due, ...waiting],
    notInvited: all.flatMap(([bid, state]) => {
      if (state.is !== "notInvited") return [];
      const { is: _is, ...cut } = state;
      return [{ bid, ...cut }];
    }),
  };
}
