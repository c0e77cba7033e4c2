import { notInvitedWords, ruleWords } from "../explain/invitations.js";
import { bidName, listed } from "../explain/names.js";
import type { LotResult, NotInvited, RankedBid } from "../model/evaluation.js";
import type { Procedure } from "../model/procedure.js";
import { equal } from "../number/rational.js";
import { shown } from "../number/shown.js";
import { wrapped } from "./table.js";

/** Whom a round invited in a lot and by which rule, and one line for each bid that it did not. */
export function invitationLines(procedure: Procedure, { lot, invited, notInvited }: LotResult): string[] {
  const bids = invited?.bids.map(({ bid }) => bid) ?? [];
  const rule = invited?.rule;
  return [
    ...(rule === undefined || rule.kind === "all" || bids.length === 0
      ? []
      : wrapped(`Invited by ${ruleWords(procedure, lot, rule)}: ${listed(bids)}.`, "  ")),
    ...notInvitedLines(procedure, lot, notInvited),
  ];
}

export const notInvitedLines = (
  procedure: Procedure,
  lot: string,
  notInvited: readonly NotInvited[],
): string[] =>
  notInvited.flatMap((each) =>
    wrapped(
      `${bidName(procedure, each.bid)} is not invited to ${each.round}: ${notInvitedWords(procedure, lot, each)}${each.offered ? " (its offer is not read)" : ""}.`,
      "  ",
    ),
  );

/** Who sent nothing that counts, so that an offer of an earlier round stands. */
export function standingLines(
  offers: readonly { readonly bid: string; readonly standing: string | undefined }[],
): string[] {
  const standing = offers.flatMap((each) =>
    each.standing === undefined ? [] : [`${each.bid} (${each.standing})`],
  );
  if (standing.length === 0) return [];
  return wrapped(`Standing from an earlier round, with no new offer that counts: ${listed(standing)}.`, "  ");
}

/** Whose offer of an earlier round stands, and who moved since the round before. */
export function sinceLines({ notHeld, ranking }: LotResult): string[] {
  const moved = ranking.flatMap(movedWords);
  return [
    ...(notHeld ? [] : standingLines(ranking)),
    ...(moved.length === 0 ? [] : wrapped(`Since the round before: ${moved.join("; ")}.`, "  ")),
  ];
}

function movedWords({ bid, rank, before, price }: RankedBid): string[] {
  if (before === undefined) return [];
  const isSame = price === undefined || before.price === undefined || equal(price.value, before.price.value);
  const repriced = isSame ? "" : `, price ${shown(before.price.value)} → ${shown(price.value)}`;
  const place = rank === before.rank ? `stays at rank ${rank}` : `rank ${before.rank} → ${rank}`;
  return [`${bid} ${place}${repriced}`];
}
