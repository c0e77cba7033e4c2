import type { Finding } from "../../model/finding.js";
import { cellsIn } from "../../model/schedule.js";
import { figure } from "../../number/figure.js";
import { convertedTo, printedOff } from "../price/ledger.js";
import type { Assessed } from "./assessed.js";
import { finding } from "./finding.js";

/** A printed total differs from its lines, by what rounding explains, or so that the lines prevail as published. */
export const printedTotals = ({ procedure, offers, round }: Assessed): Finding[] =>
  Array.from(offers.entries.values()).flatMap(({ standing, verdict }): Finding[] => {
    const { bid, lots, schedules, lines, contractPrice } = standing;
    if (schedules.length === 0 || contractPrice === undefined || verdict.kind === "setAside") return [];
    if (lines.size === 0) return [];
    const filled = schedules.map((schedule) => ({ schedule, cells: cellsIn(schedule, lines) }));
    const { paid, off, isExplained } = printedOff(contractPrice, filled, convertedTo(procedure, standing));
    if (off.n === 0n) return [];
    const figures = { lots, bid: bid.id, printed: figure(contractPrice), sum: figure(paid) };
    return [finding({ code: "printedTotalDiffers", round: round.id, ...figures, explained: isExplained })];
  });
