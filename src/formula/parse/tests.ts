import type { Comparison, Test } from "../formula.js";
import type { Token } from "../tokens.js";
import { expect, fail, isMark, isName, peek, type State, shown } from "./cursor.js";

/** test = cmp { and cmp } | cmp { or cmp }: the two are not mixed, so that no order has to be known. */
export function readTest(s: State): Test | undefined {
  const first = readComparison(s);
  const joint = peek(s).kind === "name" ? peek(s).text : "";
  if (first === undefined || (joint !== "and" && joint !== "or")) return first;
  const of = [first];
  while (isName(s, "and") || isName(s, "or")) {
    if (peek(s).text !== joint) return fail(s, '"and" and "or" may not stand in one test');
    s.at += 1;
    const next = readComparison(s);
    if (next === undefined) return undefined;
    of.push(next);
  }
  return { kind: joint === "and" ? "all" : "any", of };
}

function readComparison(s: State): Test | undefined {
  const token = peek(s);
  if (token.kind === "name" && Object.hasOwn(s.vocabulary.choices, token.text)) return readChoice(s, token);
  const left = s.readSum(s);
  if (left === undefined) return undefined;
  const comparison = (["<=", ">=", "<", ">", "="] as const).find((sign): sign is Comparison =>
    isMark(s, sign),
  );
  if (comparison === undefined) return fail(s, `a comparison is expected, not ${shown(peek(s))}`);
  s.at += 1;
  const right = s.readSum(s);
  return right && { kind: "compare", comparison, left, right };
}

function readChoice(s: State, parameter: Token): Test | undefined {
  s.at += 1;
  if (expect(s, "=", `after "${parameter.text}"`) === undefined) return undefined;
  const word = peek(s);
  const words = s.vocabulary.choices[parameter.text] ?? [];
  if (word.kind !== "name" || !words.includes(word.text))
    return fail(s, `"${parameter.text}" is one of ${words.join(", ")}, not ${shown(word)}`);
  s.at += 1;
  return { kind: "choice", parameter: parameter.text, word: word.text };
}
