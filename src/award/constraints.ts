import type { Column } from "../search/column.js";
import type { Atom } from "../search/conditions.js";
import type { Model } from "../search/model.js";

/** A sum of variables held to a figure. */
export interface Constraint {
  readonly terms: readonly Term[];
  readonly sense: "<=" | ">=" | "=";
  readonly limit: bigint;
}

export interface Term {
  readonly weight: bigint;
  readonly variable: string;
}

/** Whether a column is taken, a condition holds, an owner wins anything. */
export const column = (index: number): string => `x${index}`;
export const condition = (index: number): string => `z${index}`;
export const isPart = (rule: number): string => `y${rule}`;

const term = (variable: string, weight = 1n): Term => ({ variable, weight });

/** Everything that a pattern has to keep to, as linear constraints over variables that are 0 or 1. */
export const constraintsOf = (model: Model): Constraint[] => [
  ...ofLots(model),
  ...model.rules.flatMap((_rule, index) => ofRule(model, index)),
  ...model.atoms.flatMap((atom, index) => ofCondition(model, atom, index)),
  ...model.columns.flatMap(ofCases),
];

/** A lot's places, each taken by another bidder. */
const ofLots = ({ ofLot, places, mayStayOpen, columns }: Model): Constraint[] =>
  ofLot.flatMap((own, lot): Constraint[] => {
    const limit = BigInt(places[lot] as number);
    const all: Constraint = {
      terms: own.map((each) => term(column(each))),
      sense: mayStayOpen[lot] ? "<=" : "=",
      limit,
    };
    const byBidder = new Map<number, Term[]>();
    for (const each of own) {
      const { bidder } = columns[each] as Column;
      byBidder.set(bidder, [...(byBidder.get(bidder) ?? []), term(column(each))]);
    }
    const once = Array.from(byBidder.values(), (terms): Constraint => ({ terms, sense: "<=", limit: 1n }));
    return [all, ...(limit === 1n ? [] : once.filter(({ terms }) => terms.length > 1))];
  });

function ofRule({ rules }: Model, index: number): Constraint[] {
  const { terms: own, atMost, atLeast } = rules[index] as Model["rules"][number];
  const terms = own.map((each) => term(column(each.column), each.weight));
  const found: Constraint[] = [];
  if (atMost !== undefined) found.push({ terms, sense: "<=", limit: atMost });
  if (atLeast === undefined) return found;
  if (!atLeast.orNothing) return [...found, { terms, sense: ">=", limit: atLeast.least }];
  const part = isPart(index);
  return [
    ...found,
    { terms: [...terms, term(part, -atLeast.least)], sense: ">=", limit: 0n },
    ...own.map((each): Constraint => {
      return { terms: [term(column(each.column)), term(part, -1n)], sense: "<=", limit: 0n };
    }),
  ];
}

/** A condition's variable is 1 where it holds, and 0 where it does not. */
function ofCondition({ winnings }: Model, { lots, least: count }: Atom, index: number): Constraint[] {
  const own = condition(index);
  const won = (winnings[index] ?? []).map((each) => term(column(each.column), BigInt(each.weight)));
  const least = BigInt(count);
  const beyond = BigInt(Math.max(0, lots.length - count + 1));
  return [
    { terms: [...won, term(own, -least)], sense: ">=", limit: 0n },
    { terms: [...won, term(own, -beyond)], sense: "<=", limit: least - 1n },
  ];
}

/** The case that an offer is taken in is the one that applies. */
const ofCases = ({ needs, refuses }: Column, index: number): Constraint[] => [
  ...needs.map((atom): Constraint => {
    return { terms: [term(column(index)), term(condition(atom), -1n)], sense: "<=", limit: 0n };
  }),
  ...refuses.map((set): Constraint => {
    const terms = [term(column(index)), ...set.map((atom) => term(condition(atom)))];
    return { terms, sense: "<=", limit: BigInt(set.length) };
  }),
];
