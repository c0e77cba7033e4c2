/** What a published parameter may be. Ranges are decimal text; `usual` is what buyers commonly choose. */
export type Parameter = NumberParameter | ChoiceParameter | TableParameter;

export interface NumberParameter {
  readonly is: "number";
  readonly unit: "money" | "percent" | "points" | "times";
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

/** The laws of scoring that a method may knowingly break; each break has its counterexample in the tests. */
export type Law = "bounds" | "monotonicity" | "scale" | "lowestEarnsAll";

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
  readonly breaks?: readonly Law[];
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
  /** Whether the price criterion carries a weight and a method under this rule. */
  readonly weighsPrice: boolean;
  readonly alsoKnown: readonly string[];
  readonly sources: readonly string[];
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
