import type { NumberParameter, Parameter } from "../../methods/entry.js";
import type { Criterion, Lot, Procedure } from "../../model/procedure.js";
import { exact } from "../../model/resolve/figures.js";
import { nodesOf } from "../../model/resolve/lot.js";
import { entryOf, ruleOf } from "../../model/resolve/method.js";
import { greater, multiply, one, type Rational, reduce, zero } from "../../number/rational.js";
import { withLot } from "../altered/lot.js";
import { withParameter, withRuleParameter } from "../altered/parameter.js";
import { type Found, type Turn, timesDearest, unknown } from "./found.js";
import type { Subject } from "./subject.js";

/** Over the range that the catalogue states for it; where that has no end, to ten times the figure there is. */
export function parameterIn(
  procedure: Procedure,
  lot: Lot,
  { criterion, parameter: name }: Extract<Subject, { kind: "parameter" }>,
): Found {
  const node = nodesOf(lot.criteria).find(({ id }) => id === criterion);
  if (criterion !== undefined && node === undefined)
    return unknown("criterion", criterion, nodesOf(lot.criteria));
  const numbers = Object.entries(parametersOf(procedure, node)).flatMap(([id, each]) =>
    each.is === "number" ? [{ id, each }] : [],
  );
  const parameter = numbers.find(({ id }) => id === name)?.each;
  const method = node === undefined ? lot.keys[0]?.method : node.method;
  const current = method?.fixed.get(name);
  if (parameter === undefined || current === undefined) return unknown("parameter", name, numbers);
  return {
    current,
    ...rangeOf(parameter, current),
    grid: undefined,
    turned: (figure) =>
      withLot(procedure, lot.id, (each) =>
        criterion === undefined
          ? withRuleParameter(each, name, figure)
          : withParameter(each, criterion, name, figure),
      ),
  };
}

/** The parameters that the method of a criterion publishes, or the combining rule. */
export function parametersOf({ tender }: Procedure, node: Criterion | undefined): Record<string, Parameter> {
  if (node === undefined) return ruleOf(tender.rule.kind)?.parameters ?? {};
  const kind = node.method?.kind;
  return kind === undefined ? {} : (entryOf(node.type, kind)?.parameters ?? {});
}

function rangeOf(
  { above, atLeast, below, atMost }: NumberParameter,
  current: Rational,
): Pick<Turn, "from" | "to"> {
  const least = atLeast ?? above;
  const most = atMost ?? below;
  return {
    from: { at: least === undefined ? zero : exact(least), isIn: above === undefined },
    to: {
      at: most === undefined ? reduce(multiply(timesDearest, greater(current, one))) : exact(most),
      isIn: below === undefined,
    },
  };
}
