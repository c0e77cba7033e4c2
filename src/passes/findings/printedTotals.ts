import type { Finding } from "../../model/finding.js";
import { cellsIn, paidToBidder, roundingIn } from "../../model/schedule.js";
import { figure } from "../../number/figure.js";
import { absolute, compare, reduce, subtract, sum } from "../../number/rational.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A printed total differs from its lines, by what rounding explains, or so that the lines prevail as published. */
export const printedTotals = ({ offers, round }: Assessed): Finding[] =>
  Array.from(offers.entries.values()).flatMap(({ standing, verdict }): Finding[] => {
    const { bid, lots, schedules, lines, contractPrice } = standing;
    if (schedules.length === 0 || contractPrice === undefined || verdict.kind === "setAside") return [];
    if (lines.size === 0) return [];
    const filled = schedules.map((schedule) => ({ schedule, cells: cellsIn(schedule, lines) }));
    const added = reduce(sum(filled.map(({ cells }) => paidToBidder(cells))));
    const off = absolute(subtract(contractPrice, added));
    if (off.n === 0n) return [];
    const allowed = sum(filled.map(({ schedule, cells }) => roundingIn(schedule, cells)));
    const figures = { lots, bid: bid.id, printed: figure(contractPrice), sum: figure(added) };
    const explained = compare(off, allowed) <= 0;
    return [finding({ code: "printedTotalDiffers", round: round.id, ...figures, explained })];
  });
