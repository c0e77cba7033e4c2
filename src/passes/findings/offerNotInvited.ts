import type { Finding } from "../../model/finding.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A bid that was not invited to the round sent an offer all the same; it is recorded and not read. */
export const offerNotInvited = ({ round, offers }: Assessed): Finding[] =>
  offers.notInvited
    .filter((each) => each.offered)
    .map(({ bid, lots }) => finding({ code: "offerNotInvited", round: round.id, lots, bid }));
