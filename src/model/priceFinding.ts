import type { Figure } from "../number/figure.js";

/** What one round shows of price schedules and budgets. */
export type PriceFinding =
  | {
      readonly code: "printedTotalDiffers";
      readonly lots: readonly string[];
      readonly bid: string;
      readonly printed: Figure;
      readonly sum: Figure;
      /** By rounding alone; else the lines prevail, as published. */
      readonly explained: boolean;
    }
  | {
      readonly code: "itemsAboveCeiling";
      readonly lot: string;
      readonly bid: string;
      /** In how many lines, of how many there are. */
      readonly lines: number;
      readonly of: number;
      readonly excess: Figure;
      readonly percent: Figure | undefined;
    }
  | {
      readonly code: "belowBudgetRange";
      readonly lot: string;
      readonly bid: string;
      readonly budget: string;
      readonly asked: Figure;
      readonly from: Figure;
    };
