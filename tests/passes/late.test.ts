import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { parseProcedure } from "../../src/model/parse.js";
import { reportText } from "../../src/report/text.js";
import { asides, dues, price, quality, ranked } from "./small.js";
import { evaluated, lotIn } from "./twoRounds.js";

const two = { offers: { A: ["100", "90"], B: ["90", "40"] }, scores: { A: "90", B: "60" } } as const;
const late = (round: string, bid = "B") => ({
  bid,
  about: "late",
  round,
  outcome: "setAside",
  reason: "12:10",
});

describe("an offer that came late", () => {
  it("is not read in a later round: what follows is the rule for a bid that sends none", () => {
    const stands = evaluated({ ...two, decisions: [late("bafo")] });
    expect(ranked(lotIn(stands, 1))).toBe("A 1 94, B 2 76");
    expect(lotIn(stands, 1).ranking[1]?.standing).toBe("initial");
    expect(stands.findings.filter((each) => each.code === "offerNotCounted")).toMatchObject([
      { round: "bafo", bid: "B", because: "late" },
    ]);
    expect(reportText(stands)).toContain("with no new offer that counts: B (initial).");
    const falls = evaluated({ ...two, bafo: { ifNoOffer: "setAside" }, decisions: [late("bafo")] });
    expect(asides(lotIn(falls, 1))).toEqual({ B: ["noOffer"] });
    expect(ranked(lotIn(falls, 0))).toBe(ranked(lotIn(stands, 0)));
  });

  it("in the first round there is none to go back to", () => {
    const evaluation = evaluated({ ...two, decisions: [late("initial")] });
    expect(asides(lotIn(evaluation, 0))).toEqual({ B: ["decided late"] });
    expect(evaluation.findings.map((each) => each.code)).not.toContain("offerNotCounted");
    expect(lotIn(evaluation, 1).setAside).toMatchObject([
      { bid: "B", reasons: [{ code: "offerLapsed", round: "initial" }] },
    ]);
  });

  it("may be let in", () => {
    const evaluation = evaluated({ ...two, decisions: [{ ...late("bafo"), outcome: "stays" }] });
    expect(ranked(lotIn(evaluation, 1))).toBe("B 1 76, A 2 71.777777777777777777777777777778");
  });

  it("leaves no trace in the rounds after it: what stood before is what may not be changed", () => {
    const document = {
      format: "weighbridge/1",
      tender: {
        id: "three",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria: [quality, price],
        rounds: [
          { id: "initial" },
          { id: "second", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "allowed" },
          { id: "third", reopens: ["quality"], ifNoOffer: "previousOfferStands" },
        ],
      },
      bids: [
        {
          id: "A",
          offers: [
            { round: "initial", price: "100" },
            { round: "second", price: "50" },
            { round: "third", price: "100", revises: ["quality"] },
          ],
        },
      ],
      scoresheets: [
        { bid: "A", criterion: "quality", agreed: { score: "50" } },
        { bid: "A", criterion: "quality", round: "third", agreed: { score: "70" } },
      ],
      decisions: [late("second", "A")],
    };
    const evaluation = evaluate(parseProcedure(document));
    expect(evaluation.rounds.map(({ lots }) => String(lots[0]?.ranking[0]?.price))).toEqual([
      "100",
      "100",
      "100",
    ]);
    expect(() => parseProcedure({ ...document, decisions: [] })).toThrow("does not reopen");
  });

  it("an answer that does not count is not scored, though a sheet on it was filed", () => {
    const revising = { reopens: ["price", "quality"] };
    const offers = { A: ["100"], B: ["90", "80", { revises: ["quality"] }] } as const;
    const sheets = [{ bid: "B", criterion: "quality", round: "bafo", agreed: { score: "100" } }];
    const quiet = evaluated({
      bafo: revising,
      offers,
      scores: two.scores,
      sheets,
      decisions: [late("bafo")],
    });
    expect(ranked(lotIn(quiet, 1))).toBe("A 1 90, B 2 76");
    const dearer = { A: ["100"], B: ["90", "95", { revises: ["quality"] }] } as const;
    const stands = { ...revising, priceRise: "previousOfferStands" };
    const kept = evaluated({ bafo: stands, offers: dearer, scores: two.scores, sheets });
    expect(ranked(lotIn(kept, 1))).toBe("A 1 90, B 2 76");
    expect(kept.findings.filter((each) => each.code === "offerNotCounted")).toMatchObject([
      { bid: "B", because: "priceRise" },
    ]);
  });
});

/** Two lots that may be taken together; each bid's offers as they are sent. */
function grouped(
  offers: Readonly<Record<string, readonly object[]>>,
  decisions: readonly object[],
  reopens: readonly string[] = [],
  sheets: readonly object[] = [],
): Evaluation {
  return evaluate(
    parseProcedure({
      format: "weighbridge/1",
      tender: {
        id: "pair",
        scales: { "0-100": { from: "0", to: "100" } },
        criteria: [quality, price],
        lots: [
          { id: "one", estimate: "50" },
          { id: "two", estimate: "50" },
        ],
        rounds: [
          { id: "initial" },
          {
            id: "bafo",
            reopens: ["price", "combinations", ...reopens],
            ifNoOffer: "previousOfferStands",
            priceRise: "allowed",
          },
        ],
        award: { kind: "combinations", groups: [["one", "two"]], compare: "lotWinners" },
      },
      bids: Object.entries(offers).map(([id, sent]) => ({ id, offers: sent })),
      scoresheets: [
        ...Object.keys(offers).map((bid) => ({ bid, criterion: "quality", agreed: { score: "50" } })),
        ...sheets,
      ],
      decisions,
    }),
  );
}

const single = (lot: string, amount: string, round = "initial") => ({ round, lots: [lot], price: amount });
const both = (amount: string, round = "initial") => ({ round, lots: ["one", "two"], price: amount });
const B = [single("one", "60"), single("two", "60")];

describe("withdrawn and late, by lot and by offer", () => {
  it("a late offer for one lot leaves the combined offer, and a late combined offer the lots", () => {
    const A = [single("one", "50"), single("two", "50"), both("90")];
    const lot = { bid: "A", about: "late", round: "initial", outcome: "setAside" };
    const one = grouped({ A, B }, [{ ...lot, lot: "one" }]);
    expect(one.rounds[0]?.lots.map(ranked)).toEqual([
      "B 1 70",
      "A 1 70, B 2 63.333333333333333333333333333333",
    ]);
    expect(one.rounds[0]?.groups[0]?.compared.map((each) => each.kind)).toContain("combined");
    const together = grouped({ A, B }, [{ ...lot, lots: ["one", "two"] }]);
    expect(together.rounds[0]?.lots.map((each) => each.ranking.length)).toEqual([2, 2]);
    expect(together.rounds[0]?.groups[0]?.setAside).toMatchObject([
      { bid: "A", reasons: [{ about: "late" }] },
    ]);
  });

  it("a new combined offer that is late was never made, and may be made again", () => {
    const A = [single("one", "50"), single("two", "50"), both("90", "bafo")];
    const decisions = [{ bid: "A", about: "late", lots: ["one", "two"], round: "bafo", outcome: "setAside" }];
    const evaluation = grouped({ A, B }, decisions);
    expect(evaluation.rounds[1]?.groups[0]).toMatchObject({ compared: [], setAside: [], notInvited: [] });
    expect(evaluation.findings.map((each) => each.code)).toContain("offerNotCounted");
  });

  it("a withdrawal counts from its round on, for one lot or for all", () => {
    const A = [single("one", "50"), single("two", "50"), both("90")];
    const sent = [...B, single("one", "55", "bafo")];
    const gone = { bid: "A", about: "withdrawn", round: "bafo", outcome: "setAside" };
    const one = grouped({ A, B: sent }, [{ ...gone, lot: "one" }]);
    expect(
      one.rounds.map(({ lots }) => lots.map((each) => each.ranking.map(({ bid }) => bid).join(""))),
    ).toEqual([
      ["AB", "AB"],
      ["B", "AB"],
    ]);
    expect(one.rounds[1]?.groups[0]?.setAside).toMatchObject([
      { bid: "A", reasons: [{ code: "setAsideInLot" }] },
    ]);
    const all = grouped({ A, B: sent }, [gone]);
    expect(all.rounds[1]?.lots.map((each) => each.ranking.map(({ bid }) => bid).join(""))).toEqual([
      "B",
      "B",
    ]);
    expect(all.rounds[0]?.lots.map((each) => each.setAside)).toEqual([[], []]);
  });

  it("a standing combined offer dearer than the bidder's new single ones is told", () => {
    const A = [
      single("one", "50"),
      single("two", "50"),
      both("90"),
      single("one", "40", "bafo"),
      single("two", "40", "bafo"),
    ];
    const found = grouped({ A, B }, []).findings.filter((each) => each.code === "combinationDearer");
    const standing = grouped({ A, B }, []).rounds.map(({ groups }) =>
      groups[0]?.compared.flatMap((each) => (each.kind === "combined" ? [each.standing] : [])),
    );
    expect(standing).toEqual([[undefined], ["initial"]]);
    expect(reportText(grouped({ A, B }, []))).toContain("with no new offer that counts: A (initial).");
    expect(found.map((each) => [each.round, String(each.combined), String(each.single)])).toEqual([
      ["bafo", "90", "80"],
    ]);
  });

  it("a bid with a combined offer alone is asked for new marks where that revises", () => {
    const A = [both("90"), { ...both("90", "bafo"), revises: ["quality"] }];
    const evaluation = grouped({ A, B }, [], ["quality"]);
    expect(evaluation.rounds[1]?.lots.map(dues)).toEqual([
      ["A agreedScore quality"],
      ["A agreedScore quality"],
    ]);
    expect(evaluation.rounds[0]?.lots.map(dues)).toEqual([[], []]);
  });

  it("a combined offer that revises an answer by itself needs a sheet by itself", () => {
    const A = [
      single("one", "50"),
      single("two", "50"),
      both("90"),
      { ...both("90", "bafo"), revises: ["quality"] },
    ];
    const groupIn = (sheets: readonly object[]) => {
      const group = grouped({ A, B }, [], ["quality"], sheets).rounds[1]?.groups[0];
      return [group?.due.map((each) => each.kind), group?.compared.find((each) => each.kind === "combined")];
    };
    expect(groupIn([])[0]).toEqual(["agreedScore"]);
    const sheet = {
      bid: "A",
      combined: ["one", "two"],
      round: "bafo",
      criterion: "quality",
      agreed: { score: "90" },
    };
    expect(groupIn([sheet])).toMatchObject([[], { points: { quality: { value: { n: 54n, d: 1n } } } }]);
  });
});
