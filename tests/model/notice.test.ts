import { describe, expect, it } from "vitest";
import {
  type NoticeCriterion,
  type NoticeKind,
  type NoticeWeightCode,
  noticeFaults,
} from "../../src/model/notice.js";

const weighed = (code: NoticeWeightCode, ...values: readonly string[]): NoticeCriterion[] =>
  values.map((value) => ({ weights: [{ code, value }] }));

const codes = (criteria: readonly NoticeCriterion[], notice: NoticeKind = "competition"): string[] =>
  noticeFaults(criteria, notice).map((each) => each.code);

describe("award criteria as an eForms notice codes them", () => {
  it.each<[string, NoticeCriterion[], readonly string[]]>([
    ["33.3, 33.3 and 33.3 per cent, 0.1 away of 3 allowed", weighed("per-exa", "33.3", "33.3", "33.3"), []],
    ["30, 30 and 30 per cent, 10 away", weighed("per-exa", "30", "30", "30"), ["sumAway"]],
    ["just 3 per cent away", weighed("per-exa", "32", "32", "33"), []],
    ["just beyond", weighed("per-exa", "32", "32", "32.99"), ["sumAway"]],
    ["ten weights of 0.1", weighed("dec-exa", ..."0123456789".split("").map(() => "0.1")), []],
    ["0.55, 0.35 and 0.10", weighed("dec-exa", "0.55", "0.35", "0.10"), []],
    ["0.5 and 0.4, 0.1 away of 0.02 allowed", weighed("dec-exa", "0.5", "0.4"), ["sumAway"]],
    ["0.5 and 0.48, just 0.02 away", weighed("dec-exa", "0.5", "0.48"), []],
    ["points, which add up to anything", weighed("poi-exa", "550", "350", "100"), []],
    ["the middle of ranges", weighed("per-mid", "50", "40"), []],
    ["an order of importance", weighed("ord-imp", "1", "2", "2"), []],
    ["an order beyond the count", weighed("ord-imp", "1", "4", "2"), ["orderTooHigh"]],
    ["an order that is no whole number", weighed("ord-imp", "1.5", "1"), ["orderTooHigh"]],
    [
      "an order beside a percentage",
      [...weighed("ord-imp", "1"), ...weighed("per-exa", "100")],
      ["orderMixed"],
    ],
    ["no figure", weighed("poi-exa", "ten"), ["badFigure"]],
  ])("%s", (_name, criteria, expected) => {
    expect(codes(criteria)).toEqual(expected);
  });

  it.each(["result", "contractModification", "directAward"] as const)(
    "a %s takes exact codes only",
    (notice) => {
      expect(codes(weighed("per-mid", "60", "40"), notice)).toEqual(["notExact", "notExact"]);
      expect(codes(weighed("per-exa", "60", "40"), notice)).toEqual([]);
    },
  );

  it("each threshold stands once in a criterion, and says so with the figures", () => {
    const criterion: NoticeCriterion = {
      weights: [],
      thresholds: [
        { code: "min-score", value: "50" },
        { code: "max-pass", value: "3" },
        { code: "min-score", value: "60" },
      ],
    };
    expect(noticeFaults([criterion], "competition")).toEqual([
      { code: "thresholdTwice", path: [0, "thresholds", 2], message: '"min-score" stands twice: keep one.' },
    ]);
    expect(noticeFaults(weighed("per-exa", "30", "30", "30"), "competition")[0]?.message).toBe(
      'The 3 weights "per-exa" add up to 90, which is 10 away from 100: at most 1 for each is allowed.',
    );
  });
});
