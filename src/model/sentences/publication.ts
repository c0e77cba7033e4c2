import { listed, quoted } from "./wording.js";

const told = { criterion: "The criterion", weight: "The weight of" } as const;

const orNothing = (value: string | undefined): string => (value === undefined ? "nothing" : quoted(value));

/** Sentences about what was published and how it changed: disclosure, frozen rules, refinements. */
export const publicationSentences = {
  disclosureUnruled: (f: { first: string; options: readonly string[] }) =>
    `Criteria say whether bidders were told of them, the first at ${f.first}, but the tender does not say what follows: add "disclosure", as "strict" or as a record of the kind "lenient" with its "reason". There is no default.`,
  disclosureMissing: (f: { criterion: string; key: string; options: readonly string[] }) =>
    `The tender keeps account of what was disclosed, and ${quoted(f.criterion)} does not say ${quoted(f.key)}: write ${listed(f.options, "or")}. There is no default.`,
  notDisclosed: (f: { criterion: string; what: "criterion" | "weight"; state: string }) =>
    `${told[f.what]} ${quoted(f.criterion)} is recorded as ${quoted(f.state)}, and "disclosure" is "strict": evaluate by what was published in time, or record in "disclosure" why leniency is justified.`,
  refinementsNotFrozen: (f: { refinements: string }) =>
    `${f.refinements === "1" ? "A refinement is" : `${f.refinements} refinements are`} recorded, but the tender was never frozen, so nothing shows what was published: add "frozen", the digest that "weighbridge freeze" prints of the tender as published.`,
  refinementNowhere: (f: { at: string }) =>
    `${f.at} leads to no rule of this tender as it stood then: write the keys and places in lists from "tender" down, such as ["tender", "criteria", 0, "weight"]. The tender as a whole, "frozen", "refinements", "ref" and "meta" are no rules.`,
  refinementMismatch: (f: { at: string; after: string | undefined; found: string | undefined }) =>
    `This refinement leaves ${orNothing(f.after)} at ${f.at}, but ${orNothing(f.found)} stands there: put the rule back, or record the change that led to it.`,
  refinementUnchanged: (f: { at: string }) =>
    `This refinement of ${f.at} changes nothing: state in "before" what stood there and in "after" what stands there now. Leave out "before" for what is added, and "after" for what is removed.`,
  refinementsOutOfOrder: (f: { at: string; before: string }) =>
    `This refinement was made at ${f.at}, before the one above it at ${f.before}: list them in the order in which they were made.`,
};
