import type { Finding } from "../../model/finding.js";
import { alike } from "../../number/rational.js";
import type { Standing } from "../card.js";
import type { Entry } from "../entry.js";
import { entryKey } from "../rounds.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A round reopened the price, somebody answered, and the price of every bid that was invited is what it was. */
export const pricesUnchanged = ({ procedure, round, offers, earlier }: Assessed): Finding[] =>
  procedure.tender.lots.flatMap(({ id: lot }) => {
    const rules = round.rules.get(lot);
    if (earlier === undefined || !rules?.held || !rules.reopensPrice) return [];
    const asked = procedure.bids.flatMap(({ id }): { id: string; now: Entry; was: Standing }[] => {
      const key = entryKey(id, [lot]);
      const [now, was] = [offers.entries.get(key), earlier.offers.entries.get(key)?.standing];
      return now === undefined || was === undefined || isGone(now) ? [] : [{ id, now, was }];
    });
    const isAnswered = asked.some(({ now }) => now.standing.from === round.index);
    if (!isAnswered || !asked.every(({ now, was }) => !now.isDearer && isSame(now.standing, was))) return [];
    return [finding({ code: "pricesUnchanged", round: round.id, lot, bids: asked.map(({ id }) => id) })];
  });

/** Whether it fell before this round asked anything of it. */
const isGone = ({ verdict }: Entry): boolean =>
  verdict.kind === "setAside" &&
  verdict.reasons.some(({ code }) => code !== "noOffer" && code !== "priceRise");

const isSame = (now: Standing, was: Standing): boolean =>
  alike(now.contractPrice, was.contractPrice) &&
  Array.from(now.prices).every(([leaf, price]) => alike(price, was.prices.get(leaf)));
