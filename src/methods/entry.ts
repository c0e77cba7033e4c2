/** What a published parameter may be. Ranges are decimal text; `usual` is what buyers commonly choose. */
export type Parameter = NumberParameter | ChoiceParameter | TableParameter | CriterionParameter;

export interface NumberParameter {
  readonly is: "number";
  readonly unit: "money" | "percent" | "points" | "times" | "number";
  readonly above?: string;
  readonly atLeast?: string;
  readonly below?: string;
  readonly atMost?: string;
  readonly usual?: string;
  readonly words: string;
}

export interface ChoiceParameter {
  readonly is: "choice";
  readonly of: readonly [string, ...string[]];
  readonly words: string;
}

export interface TableParameter {
  readonly is: "table";
  readonly words: string;
}

/** The id of a measure, whose accepted amount a rule reads as `amount[name of the parameter]`. */
export interface CriterionParameter {
  readonly is: "criterion";
  readonly words: string;
}

/** What a document gives for a parameter: a figure or a word as text, or a table. */
export type Given<P extends Parameter> = P extends { is: "choice"; of: readonly (infer Word)[] }
  ? Word
  : P extends { is: "table" }
    ? TableText
    : string;

/** Rows in rising order of `upTo` (inclusive), and what is given above the last. */
export interface TableText {
  readonly rows: readonly { readonly upTo: string; readonly gives: string }[];
  readonly otherwise: string;
}

/** Every parameter of a method, as a document would give them. */
export type Example<Parameters extends Record<string, Parameter>> = {
  readonly [Name in keyof Parameters]: Given<Parameters[Name]>;
};

/** The laws of scoring that a method may knowingly break; each break has its counterexample in the tests. */
export type Law = "bounds" | "monotonicity" | "scale" | "lowestEarnsAll";

/** The prices a bid is held against: of which round, and whether its own is among them; what a source leaves open is left out. */
export interface Reference {
  readonly offers?: "initial" | "current";
  readonly own?: "included" | "excluded";
}

/** One catalogue method: the formula as text, and what a buyer must publish with it. */
export interface Entry<
  Kind extends string = string,
  Parameters extends Record<string, Parameter> = Record<string, Parameter>,
> {
  readonly kind: Kind;
  /** One sentence in a procurement officer's words. */
  readonly words: string;
  readonly parameters: Parameters;
  readonly formula: string;
  /** The points of an offer that falls in a hole of the formula. */
  readonly otherwise?: string;
  readonly alsoKnown: readonly string[];
  readonly sources: readonly string[];
  /** False where no public source of this very algebra was seen: the name describes, and names no law or body. */
  readonly verified?: false;
  readonly breaks?: readonly Law[];
  /** Of a rule on abnormally low tenders: the prices that its source says a bid is held against. */
  readonly reference?: Reference;
  /** What is said against it, with figures that the tests hold. */
  readonly criticism?: readonly string[];
  /** Parameters for the four bids of its page, the usual ones first; none are needed where it has no parameters. */
  readonly examples?: readonly [Example<Parameters>, ...Example<Parameters>[]];
}

/** One way of combining price and quality: keys compared in order, each a formula. */
export interface Rule<
  Kind extends string = string,
  Parameters extends Record<string, Parameter> = Record<string, Parameter>,
> {
  readonly kind: Kind;
  readonly words: string;
  readonly parameters: Parameters;
  readonly keys: readonly [Key, ...Key[]];
  /** A named procedure that orders the bids by their keys, in place of comparing them one by one. */
  readonly procedure?: "stepUp";
  /** Whether the price criterion carries a weight and a method under this rule. */
  readonly weighsPrice: boolean;
  readonly alsoKnown: readonly string[];
  readonly sources: readonly string[];
  readonly verified?: false;
  readonly criticism?: readonly string[];
  readonly examples?: readonly [Example<Parameters>, ...Example<Parameters>[]];
}

export interface Key {
  readonly formula: string;
  readonly wins: "higher" | "lower";
}

/** Declares a method; generic in kind and parameters only, so that the document's types are derived from it. */
export const entry = <const Kind extends string, const Parameters extends Record<string, Parameter>>(
  made: Entry<Kind, Parameters>,
): Entry<Kind, Parameters> => made;

/** Declares a combining rule. */
export const rule = <const Kind extends string, const Parameters extends Record<string, Parameter>>(
  made: Rule<Kind, Parameters>,
): Rule<Kind, Parameters> => made;
