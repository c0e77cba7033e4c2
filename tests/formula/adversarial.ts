import { longestFormula } from "../../src/formula/parse.js";

/** A text cut to the longest that is read at all. */
const upTo = (text: string): string => text.slice(0, longestFormula);
const endless = (unit: string, end = ""): string =>
  upTo(unit.repeat(Math.ceil(longestFormula / unit.length))).slice(0, longestFormula - end.length) + end;
const within = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** As many whole parts as there is room for. */
function filled(start: string, part: (index: number) => string, end: (last: number) => string): string {
  let text = start;
  for (let index = 0; ; index += 1) {
    const next = text + part(index);
    if (next.length + end(index + 1).length > longestFormula) return text + end(index);
    text = next;
  }
}

/** A step's name: two letters that are no word of the language. */
export const stepName = (index: number): string =>
  `q${"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[index % 62]}${index < 62 ? "" : Math.floor(index / 62)}`;

/** Steps each of which uses the one before it more than once, to the end of the room there is. */
export const doubling = (step: (before: string) => string): string =>
  filled(
    `${stepName(0)}=price;`,
    (index) => `${stepName(index + 1)}=${step(stepName(index))};`,
    (last) => stepName(last),
  );

export const plain = endless("1+").slice(0, longestFormula - 1);

/** Shapes that would be slow, deep or wrong to read for a parser that tries again or nests without end. */
export const adversarial: Readonly<Record<string, string>> = {
  "open parentheses": endless("("),
  "closed parentheses": endless(")"),
  "parentheses as deep as may be, again and again": filled(
    "1",
    () => `+${within("(", "1", ")", 40)}`,
    () => "",
  ),
  "parentheses one too deep at the very end": filled(
    "1",
    () => "+1",
    () => `+${within("(", "1", ")", 41)}`,
  ),
  "tests that open parentheses": endless("if(((((((((("),
  "a test in parentheses after parentheses": endless("if((((((1>0)>0)>0)>0"),
  "ifs in the tests of ifs": endless("if("),
  "ifs in the tests of ifs, closed": within("if(", "1>0", ",1,0)>0", 39),
  "ifs in the second case": within("if(1>0,1,", "1", ")", 40),
  "bands in the figure of bands": endless("bands("),
  "bands in the edges of bands": endless("bands(1;<="),
  "bands in bands, closed": within("bands(1;<=", "1", ":1;else:1)", 40),
  "bands with many rows": filled(
    "bands(price",
    (index) => `;<=${index}:1`,
    () => ";else:0)",
  ),
  "bands without an end": endless(";<=1:2", "").replace(/^;/, "bands(price;").slice(0, longestFormula),
  "aggregates in aggregates": endless("mean("),
  "aggregates in conditions": endless("mean(price where "),
  "aggregates in conditions, closed": within("sum(1 where ", "1>0", ")>0", 40),
  "aggregates in aggregates, closed": within("mean(", "price", ")", 40),
  "many aggregates": endless("mean+").slice(0, -1),
  "functions in functions, closed": within("max(1,", "1", ")", 40),
  "functions with too many figures": filled(
    "min(1",
    () => ",1",
    () => ")",
  ),
  "a long chain of and": `if(${endless("1>0 and ").slice(0, 976)}1>0,1,0)`,
  "a long chain of or": `if(${endless("1>0 or ").slice(0, 973)}1>0,1,0)`,
  "and and or in turn": `if(${endless("1>0 and 1>0 or ")}`.slice(0, longestFormula),
  "comparisons without an end": `if(${endless("1<")}`.slice(0, longestFormula),
  "signs without an end": endless("-"),
  "signs in parentheses": within("-(", "1", ")", 40),
  "powers without an end": endless("1^"),
  "powers in parentheses": filled(
    "1",
    () => "*(1^(1^1))",
    () => "",
  ),
  "products and quotients": endless("2/3*").slice(0, -1),
  "differences of differences": within("1-(", "1", ")", 40),
  "many steps": filled(
    "",
    (index) => `${stepName(index)}=1;`,
    (last) => stepName(last - 1),
  ),
  "many steps and a last one that takes a name again": filled(
    "",
    (index) => `${stepName(index)}=1;`,
    () => `${stepName(0)}=1;1`,
  ),
  "steps that use the one before them twice": doubling((before) => `${before}+${before}`),
  "steps without a result": endless("a=1;"),
  "steps that use all before them": filled(
    "",
    (index) =>
      `${stepName(index)}=1${Array.from({ length: index }, (_, each) => `+${stepName(each)}`).join("")};`,
    () => "1",
  ),
  "a long name": endless("a"),
  "a long step": `${"a".repeat(497)}=1;${"a".repeat(497)}`,
  "many unknown names": endless("b+"),
  "a long figure": endless("1"),
  "a figure with many points": endless("1."),
  "a long id": `points[${"a".repeat(992)}]`,
  "an id without an end": endless("points["),
  "many ids": endless("points[design]+").slice(0, 15 * 66 - 1),
  "ids within ids": endless("a[b"),
  "nothing but blanks": endless(" \t\n\r"),
  "blanks and a figure": endless(" ", "1"),
  "every word in turn": endless("if bands else where and or min max mean rank next "),
  "every mark in turn": endless("<=>=<>=-+*/^(),;:"),
  "marks that begin alike": endless("<=<"),
  emoji: endless("😀"),
  "emoji at the end": endless("1+", "😀"),
  "half of an emoji": endless("1+", "\ud83d"),
  "letters of other scripts": endless("价格+"),
  "digits of other scripts": endless("١٢٣"),
  "letters with marks of their own": endless("e\u0301"),
  "blanks of no width": endless("1\u200b+"),
  "text from right to left": endless("\u202e1+"),
  "an id in another script": `points[${"😀".repeat(496)}]`,
  "nothing at all": "",
  "a zero byte": endless("1+\u0000"),
  "words of JavaScript": endless("__proto__ constructor toString "),
  "more than may be": `${endless("1+")}1`,
};
