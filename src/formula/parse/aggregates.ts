import type { Aggregate, Sum, Test } from "../formula.js";
import { accept, expect, fail, isName, nested, peek, type State, slotOf } from "./cursor.js";
import { readTest } from "./tests.js";

/** aggregate = word [ "(" sum [ "where" test ] [ "," sum ] ")" ]; bare: over the subject. */
export function readAggregate(s: State): Sum | undefined {
  const word = peek(s).text as Aggregate["word"];
  const token = peek(s);
  s.at += 1;
  const bare = !accept(s, "(");
  const inner = bare
    ? { over: slotOf(s, s.vocabulary.subject), where: undefined, parameter: undefined }
    : nested(s, () => readAggregateBody(s));
  if (inner === undefined) return undefined;
  if ((word === "trimmedMean") !== (inner.parameter !== undefined))
    return fail(
      s,
      word === "trimmedMean"
        ? "trimmedMean takes how many to leave out at each end"
        : `"${word}" takes one figure`,
      token,
    );
  s.aggregates.push({ word, bare, ...inner });
  return { kind: "aggregate", slot: s.aggregates.length - 1 };
}

function readAggregateBody(s: State): Pick<Aggregate, "over" | "where" | "parameter"> | undefined {
  const over = s.readSum(s);
  if (over === undefined) return undefined;
  let where: Test | undefined;
  if (isName(s, "where")) {
    s.at += 1;
    where = readTest(s);
    if (where === undefined) return undefined;
  }
  let parameter: Sum | undefined;
  if (accept(s, ",")) {
    parameter = s.readSum(s);
    if (parameter === undefined) return undefined;
  }
  return expect(s, ")", "at the end of the aggregate") && { over, where, parameter };
}
