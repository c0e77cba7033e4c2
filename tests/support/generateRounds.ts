import * as fc from "fast-check";
import type { BidDocument, DecisionDocument, OfferDocument } from "../../src/model/document/bids.js";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { ScoresheetDocument } from "../../src/model/document/panel.js";
import type { RoundDocument, TenderDocument } from "../../src/model/document/tender.js";
import { plainJson } from "./generate.js";
import { sheetFields } from "./generateBids.js";
import { rules, sometimes, times } from "./generateMethods.js";
import { nodesIn, pricePool } from "./generateTender.js";

/** What a second round may say; the first has nothing to go back to. */
export const second: RoundDocument = {
  id: "final",
  reopens: ["price"],
  ifNoOffer: "previousOfferStands",
  priceRise: "allowed",
};

/** The document with a second round: `again` says what a bid sends there in place of its first offer, if anything. */
export function withRound(
  document: ProcedureDocument,
  round: RoundDocument,
  again: (bid: BidDocument, offer: OfferDocument) => OfferDocument | undefined,
): ProcedureDocument {
  return plainJson({
    ...document,
    tender: { ...document.tender, rounds: [{ id: "initial" }, round] },
    decisions: document.decisions?.map((each) =>
      each.about === "late" ? { ...each, round: "initial" } : each,
    ),
    bids: document.bids.map((bid) => ({
      ...bid,
      offers: bid.offers.flatMap((offer) => {
        const sent = again(bid, offer);
        const first = { ...offer, round: "initial" };
        return sent === undefined ? [first] : [first, { ...sent, round: round.id }];
      }),
    })),
  });
}

/** The same offer at other prices; where it had none, it still has none. */
export function priced(offer: OfferDocument, price: (index: number) => string): OfferDocument {
  if (offer.prices !== undefined) {
    const prices = Object.keys(offer.prices).map((leaf, index) => [leaf, price(index)]);
    return { ...offer, prices: Object.fromEntries(prices), contractPrice: price(2) };
  }
  return offer.price === undefined ? offer : { ...offer, price: price(0) };
}

type Invited = NonNullable<RoundDocument["invited"]>;

/** Rules of invitation that a tender can have: by the total or by what earns points in every lot. */
function invitedIn(tender: TenderDocument): fc.Arbitrary<Invited> {
  const rule = rules.find(({ kind }) => kind === (tender.combine?.kind ?? "weightedSum"));
  const own = tender.lots?.some((lot) => lot.criteria !== undefined) === true;
  const scored = nodesIn(own ? [] : (tender.criteria ?? [])).filter(
    ({ type }) => type !== "requirement" && (type !== "price" || rule?.weighsPrice === true),
  );
  const hasTotal = rule?.keys.length === 1 && rule.keys[0].formula === "total";
  const hasFigure = rule?.keys.length === 1 && rule.procedure === undefined;
  const points = scored.map(({ id }) => id);
  const byPlace = fc.constantFrom("total", "total", ...points);
  const byPercent = [...(hasFigure ? ["total"] : []), ...points];
  const byPoints = [...(hasTotal ? ["total"] : []), ...points];
  const outOf = tender.outOf ?? "100";
  return fc.oneof(
    fc.constant({ kind: "all" as const }),
    fc.record({ kind: fc.constant("best" as const), count: fc.constantFrom("1", "2", "3"), by: byPlace }),
    fc.constant({ kind: "decision" as const }),
    ...(byPercent.length === 0
      ? []
      : [
          fc.record({
            kind: fc.constant("within" as const),
            percent: fc.constantFrom("0", "10", "33.3", "100"),
            by: fc.constantFrom(...byPercent),
          }),
        ]),
    ...(byPoints.length === 0
      ? []
      : [
          fc.record({
            kind: fc.constant("within" as const),
            points: fc.constantFrom("0", times(outOf, "0.05"), times(outOf, "0.3")),
            by: fc.constantFrom(...byPoints),
          }),
        ]),
    ...(rule?.keys[0].wins === "higher"
      ? [
          fc
            .constantFrom("0.005", "0.5")
            .map((part) => ({ kind: "minimumTotal" as const, total: times(outOf, part) })),
        ]
      : []),
  );
}

const ifNoOffer = fc.constantFrom("previousOfferStands" as const, "setAside" as const, "decide" as const);
const priceRise = fc.constantFrom(
  "allowed" as const,
  "previousOfferStands" as const,
  "setAside" as const,
  "decide" as const,
);

/** The answer that a second round may reopen: of every lot, and without an average, of which the panel is one for all rounds. */
function answerIn({ criteria = [], lots = [], agreement = "consensus" }: TenderDocument) {
  if (lots.some((lot) => lot.criteria !== undefined) || agreement === "mean" || agreement === "median")
    return undefined;
  return nodesIn(criteria).find((each) => each.type === "quality");
}

/** A second round, now and then held in some lots only, or with rules of their own for some. */
function roundFor(tender: TenderDocument): fc.Arbitrary<RoundDocument> {
  const ids = tender.lots?.map((lot) => lot.id) ?? [];
  const invited = invitedIn(tender);
  const own = sometimes(3, fc.record({ ifNoOffer, invited: sometimes(2, invited) }));
  return fc
    .record({
      ifNoOffer,
      priceRise,
      invited: fc.oneof(fc.constant(undefined), invited, invited, invited),
      heldIn: ids.length < 2 ? fc.constant(undefined) : sometimes(4, fc.subarray(ids, { minLength: 1 })),
      own: fc.tuple(...ids.map(() => own)),
      answers: sometimes(2, fc.constant(true)),
    })
    .map(({ own, answers, ...round }): RoundDocument => {
      const lots = ids.flatMap((lot, index) => {
        const rules = own[index];
        return rules === undefined || round.heldIn?.includes(lot) === false ? [] : [{ lot, ...rules }];
      });
      const leaf = answers === undefined ? undefined : answerIn(tender)?.id;
      const reopens = ["price", ...(leaf === undefined ? [] : [leaf])];
      return { id: "final", reopens, ...round, lots: lots.length === 0 ? undefined : lots };
    });
}

/** Whether some lot that the round is held in has this rule, its own or the round's. */
const hasRule = (
  { heldIn, lots, ...round }: RoundDocument,
  ids: readonly string[],
  is: (rules: Pick<RoundDocument, "ifNoOffer" | "priceRise" | "invited">) => boolean,
): boolean =>
  ids
    .filter((id) => heldIn?.includes(id) ?? true)
    .some((id) => {
      const own = lots?.find(({ lot }) => lot === id);
      return is({
        ...round,
        ifNoOffer: own?.ifNoOffer ?? round.ifNoOffer,
        invited: own?.invited ?? round.invited,
      });
    });

/** A document with a second round in which bids stay away, repeat their offer, name another price, come late or withdraw. */
export function secondRounds(document: ProcedureDocument): fc.Arbitrary<ProcedureDocument> {
  const ids = document.tender.lots?.map((lot) => lot.id) ?? ["all"];
  const answer = answerIn(document.tender);
  const each = fc.record({
    does: fc.constantFrom("nothing", "repeats", "prices", "prices"),
    drawn: fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
    noOffer: sometimes(2, fc.constantFrom("stays" as const, "setAside" as const)),
    priceRise: sometimes(2, fc.constantFrom("accepted" as const, "rejected" as const)),
    invited: fc.constantFrom(undefined, "invited" as const, "invited" as const, "notInvited" as const),
    late: sometimes(6, fc.constantFrom("setAside" as const, "stays" as const)),
    withdrawn: sometimes(10, fc.constant("setAside" as const)),
    revises: sometimes(2, fc.constant(true)),
    marked: answer === undefined ? fc.constant({}) : sheetFields(answer, document.tender, false),
  });
  return fc
    .record({
      round: roundFor(document.tender),
      pool: pricePool,
      each: fc.tuple(...document.bids.map(() => each)),
    })
    .map(({ round, pool, each }) => {
      const moved = withRound(document, round, (bid, offer) => {
        const own = each[document.bids.indexOf(bid)];
        if (own === undefined || own.does === "nothing") return undefined;
        if (offer.lots?.some((lot) => round.heldIn?.includes(lot) === false)) return undefined;
        const revises = own.revises && answer && round.reopens?.includes(answer.id) ? [answer.id] : undefined;
        const sent = { ...offer, revises };
        if (own.does === "repeats") return sent;
        return priced(sent, (index) => pool[(own.drawn[index] as number) % pool.length] as string);
      });
      const asked = {
        noOffer: hasRule(round, ids, (rules) => rules.ifNoOffer === "decide"),
        priceRise: hasRule(round, ids, (rules) => rules.priceRise === "decide"),
        invited: hasRule(round, ids, (rules) => rules.invited?.kind === "decision"),
        late: true,
        withdrawn: true,
      };
      const decisions = document.bids.flatMap(({ id: bid }, index): DecisionDocument[] =>
        (Object.keys(asked) as (keyof typeof asked)[]).flatMap((about) => {
          const outcome = each[index]?.[about];
          if (outcome === undefined || !asked[about]) return [];
          return [{ about, bid, round: round.id, outcome, reason: "as recorded" }];
        }),
      );
      const sheets = moved.bids.flatMap(({ id: bid, offers }, index): ScoresheetDocument[] => {
        const isRevised = offers.some(({ revises }) => revises !== undefined);
        if (!isRevised || answer === undefined) return [];
        return [{ bid, criterion: answer.id, round: round.id, ...each[index]?.marked }];
      });
      return plainJson({
        ...moved,
        scoresheets: [...(moved.scoresheets ?? []), ...sheets],
        decisions: [...(moved.decisions ?? []), ...decisions],
      });
    });
}
