import * as fc from "fast-check";
import { expect } from "vitest";
import type { ProcedureDocument } from "../../src/model/document/document.js";
import type { RankedBid } from "../../src/model/evaluation.js";
import { documents } from "../support/generate.js";
import { evaluated, forEveryMethod } from "./law.js";

const rankingsOf = (document: ProcedureDocument): readonly (readonly RankedBid[])[] =>
  evaluated(document).rounds.flatMap((round) => round.lots.map((lot) => lot.ranking));

/** What decides, exactly, as text. */
const decisive = ({ keys, total }: RankedBid): string =>
  (keys?.map((key) => key.value) ?? [total]).map((each) => each.exact ?? each.toString()).join(" then ");

const untied = ({ tender: { tieBreaks: _tieBreaks, ...tender }, ...rest }: ProcedureDocument) => ({
  ...rest,
  tender,
});

forEveryMethod("equal totals share a rank unless a published tie-break separates them", 30, (using) =>
  fc.property(documents(using), (document) => {
    for (const ranking of rankingsOf(document))
      for (const bid of ranking) {
        const better = ranking.filter((each) => each.rank < bid.rank);
        expect(bid.rank).toBe(better.length + 1);
        if (bid.settledBy !== undefined) {
          expect(document.tender.tieBreaks?.map((each) => each.kind)).toContain(bid.settledBy);
          expect(ranking.filter((each) => each.rank === bid.rank)).toHaveLength(1);
        }
      }
    for (const ranking of rankingsOf(untied(document))) {
      const ranks = new Map<string, number>();
      for (const bid of ranking) {
        expect(bid.settledBy).toBeUndefined();
        expect(ranks.get(decisive(bid)) ?? bid.rank).toBe(bid.rank);
        ranks.set(decisive(bid), bid.rank);
      }
    }
  }),
);

forEveryMethod("a tie-break never reorders bids that are not tied", 30, (using) =>
  fc.property(documents(using), (document) => {
    const broken = rankingsOf(document);
    for (const [index, ranking] of rankingsOf(untied(document)).entries()) {
      const rankOf = new Map(broken[index]?.map((each) => [each.bid, each.rank]));
      for (const a of ranking)
        for (const b of ranking)
          if (a.rank < b.rank) expect(rankOf.get(a.bid)).toBeLessThan(rankOf.get(b.bid) as number);
    }
  }),
);
