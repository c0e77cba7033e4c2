import * as z from "zod";
import { comparedBy, figure, id, mark, text, weight } from "./basics.js";
import { decision, decisionWords } from "./bids.js";
import { accepted } from "./measures.js";
import {
  combineRule,
  type groupMethod,
  type measureMethod,
  type priceMethod,
  type qualityMethod,
} from "./methods.js";
import { agreement } from "./panel.js";
import { rounding, tieBreak } from "./tender.js";

/** The rules of one lot alone; left out: of every lot that has them. */
const inLot = { lot: id.optional() };

/** One lot, or several for the combined offer for them; left out: all that the bid offers for. */
const inLots = { lots: z.array(id).min(1).max(1000).optional() };

/** One figure of a bid: in the last round that has it where no round is named. */
const ofBid = { bid: id, ...inLots, round: id.optional() };

type Method =
  | z.infer<typeof priceMethod>
  | z.infer<typeof measureMethod>
  | z.infer<typeof qualityMethod>
  | z.infer<typeof groupMethod>;

/** Which methods may stand there depends on the criterion: the changed document is what is held against its schema. */
const method = z.looseObject({ kind: z.string().min(1) }) as unknown as z.ZodType<Method>;

/** The changes of published rules that bear on whoever bids. */
const ofRules = [
  z.strictObject({
    kind: z.literal("setWeights"),
    weights: z.object({}).catchall(weight),
    others: z.enum(["fixed", "proportional"]),
    ...inLot,
  }),
  z.strictObject({ kind: z.literal("setMethod"), criterion: id, method: method.optional(), ...inLot }),
  z.strictObject({
    kind: z.literal("setParameter"),
    criterion: id.optional(),
    parameter: id,
    value: z.union([text, z.looseObject({})]),
    ...inLot,
  }),
  z.strictObject({ kind: z.literal("setRounding"), rounding: z.array(rounding).max(100) }),
  z.strictObject({ kind: z.literal("setTieBreaks"), tieBreaks: z.array(tieBreak).max(100) }),
  z.strictObject({ kind: z.literal("setCombine"), combine: combineRule }),
] as const;
export const ruleChange = z.discriminatedUnion("kind", ofRules);

/** What a change sets, left as it is, or taken away: each kind is one thing that might have been otherwise. */
export const change = z.discriminatedUnion("kind", [
  ...ofRules,
  z.strictObject({ kind: z.literal("setAgreement"), agreement, criterion: id.optional(), ...inLot }),
  z.strictObject({
    kind: z.literal("setPrice"),
    ...ofBid,
    criterion: id.optional(),
    price: figure,
    contractPrice: figure.optional(),
  }),
  z.strictObject({ kind: z.literal("setMark"), ...ofBid, criterion: id, by: text.optional(), mark }),
  z.strictObject({ kind: z.literal("setScore"), ...ofBid, criterion: id, score: mark }),
  z.strictObject({
    kind: z.literal("setAccepted"),
    ...ofBid,
    criterion: id,
    line: id.optional(),
    accepted,
  }),
  z.strictObject({ kind: z.literal("setDecision"), decision }),
  z.strictObject({
    kind: z.literal("removeDecision"),
    about: id,
    bid: id.optional(),
    ...inLots,
    round: id.optional(),
  }),
  z.strictObject({
    kind: z.literal("setAside"),
    bid: id,
    about: z.enum(decisionWords).extract(["withdrawn", "supplierExclusion"]),
    lot: id.optional(),
  }),
  z.strictObject({ kind: z.literal("readmit"), bid: id, lot: id.optional() }),
  z.strictObject({ kind: z.literal("removeBid"), bid: id }),
  z.strictObject({ kind: z.literal("removeOffer"), bid: id, ...inLots, round: id.optional() }),
  z.strictObject({ kind: z.literal("removeEvaluator"), evaluator: text }),
  z.strictObject({ kind: z.literal("takeRound"), round: id }),
  z.strictObject({ kind: z.literal("liftCeiling"), ...inLots }),
  z.strictObject({ kind: z.literal("liftMinimum"), of: comparedBy, ...inLot }),
  z.strictObject({
    kind: z.literal("liftLimit"),
    on: z.enum(["won", "tendered"]),
    per: z.enum(["bidder", "group"]),
  }),
]);
export type Change = z.infer<typeof change>;

/** Some changes, each made on what the one before it left. */
export const changes = z.strictObject({ changes: z.array(change).max(10_000) });
