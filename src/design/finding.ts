import type { PossibleHole } from "../formula/derive.js";
import type { AggregateWord, PlaceWord } from "../formula/words.js";
import type { TieBreakName } from "../model/alternative.js";
import type { NoticeFault } from "../model/notice.js";
import type { Undisclosed } from "../model/resolve/disclosure.js";
import type { Stage } from "../model/roundings.js";
import type { Figure } from "../number/figure.js";

/** Something that the published rules show before there is any bid, with the figures that show it. */
export type DesignFinding = DesignFigures & {
  /** The lots in which it is so. */
  readonly lots: readonly string[];
  readonly sentence: string;
  /** Why it is told: a law, a case, guidance or a study. */
  readonly source: string;
};

/** What a bid would offer: its price, and its points for everything else. */
export interface Pair {
  readonly price: Figure;
  readonly quality: Figure;
}

/** Neighbouring prices, or neighbouring scores, and the points that they earn. */
export interface Neighbours {
  readonly at: Figure;
  readonly points: Figure;
  readonly next: Figure;
  readonly nextPoints: Figure;
}

interface OfCriterion extends Neighbours {
  readonly criterion: string;
}

export type DesignFigures =
  | {
      /** Whatever is offered earns the same, or there is nothing to earn. */
      readonly code: "weightWithoutEffect";
      readonly criterion: string;
      readonly weight: Figure;
      readonly points: Figure;
    }
  | {
      /** One step of its scale is worth more than all the other criteria together. */
      readonly code: "decidesAlone";
      readonly criterion: string;
      readonly step: Figure;
      readonly others: Figure;
    }
  | {
      /** A notice cannot publish the weight as it stands. */
      readonly code: "noticeFault";
      readonly criterion: string | undefined;
      readonly fault: NoticeFault["code"];
      readonly message: string;
    }
  | ({ readonly code: "notDisclosed" } & Undisclosed)
  | {
      /** Bids may be equal by everything that is published. */
      readonly code: "tieUnsettled";
      readonly tieBreaks: readonly TieBreakName[];
    }
  | {
      /** The formula may have no value, and nothing says what a bid earns then. */
      readonly code: "holeUnfilled";
      readonly criterion: string | undefined;
      readonly holes: readonly PossibleHole[];
    }
  | {
      /** A third bid moves the distance between two others. */
      readonly code: "othersMovePoints";
      readonly criterion: string;
      readonly words: readonly (AggregateWord | PlaceWord)[];
      readonly first: Figure;
      readonly second: Figure;
      readonly third: Figure;
      /** By how many points the first is ahead of the second, without the third and with it. */
      readonly before: Figure;
      readonly after: Figure;
    }
  | {
      /** A third bid changes the order of two others under the combining rule. */
      readonly code: "othersMoveOrder";
      readonly formula: string;
      readonly words: readonly (AggregateWord | PlaceWord)[];
      readonly first: Pair;
      readonly second: Pair;
      readonly third: Pair;
      readonly before: readonly [Figure, Figure];
      readonly after: readonly [Figure, Figure];
    }
  | {
      /** As many points of quality more for everybody change the order of two bids. */
      readonly code: "qualityZeroDecides";
      readonly formula: string;
      readonly first: Pair;
      readonly second: Pair;
      readonly added: Figure;
      readonly before: readonly [Figure, Figure];
      readonly after: readonly [Figure, Figure];
      /** Whether a published minimum keeps a poor bid out, however cheap it is. */
      readonly isGuarded: boolean;
    }
  | (OfCriterion & {
      /** Of some prices together a dearer one earns more. */
      readonly code: "dearerEarnsMore";
      readonly prices: readonly Figure[];
    })
  | (OfCriterion & {
      /** Two bids alone, the least there can be apart, are worlds apart in points. */
      readonly code: "leastGapDecides";
    })
  | (OfCriterion & {
      /** One unit of money more costs more than a hundredth of the weight. */
      readonly code: "cliff";
      /** How many such edges there are among the prices that are looked at; that of `at` is the highest. */
      readonly count: number;
      /** The first twenty of them, from the lowest price up. */
      readonly edges: readonly Neighbours[];
    })
  | {
      /** Prices that may well be offered, and all earn the same. */
      readonly code: "flatZone";
      readonly criterion: string;
      readonly from: Figure;
      readonly to: Figure;
      readonly points: Figure;
    }
  | {
      /** Prices that may well be offered reach less than half of the points. */
      readonly code: "weightNotReached";
      readonly criterion: string;
      readonly weight: Figure;
      readonly lowest: Figure;
      readonly highest: Figure;
      readonly spread: Figure;
      /** What the other criteria spread where bids use half of what there is. */
      readonly others: Figure;
      /** In per cent: how much the criterion then counts, and how much its weight says. */
      readonly effective: Figure;
      readonly declared: Figure;
      /** The price at which all of the weight is lost; undefined where that is beyond ten times the lowest. */
      readonly wholeAt: Figure | undefined;
    }
  | {
      /** More is asked for than the rules can give. */
      readonly code: "minimumOutOfReach";
      readonly criterion: string | undefined;
      readonly minimum: Figure;
      readonly most: Figure;
    }
  | {
      /** Whoever meets the other minimums, or offers anything, meets it. */
      readonly code: "minimumBarsNobody";
      readonly criterion: string | undefined;
      readonly minimum: Figure;
      readonly least: Figure;
    }
  | { readonly code: "ceilingBelowEstimate"; readonly ceiling: Figure; readonly estimate: Figure }
  | (OfCriterion & {
      /** Two neighbouring scores earn the same once points are rounded. */
      readonly code: "roundingHidesStep";
      readonly of: Stage;
      readonly places: number;
      readonly step: Figure;
    })
  | {
      /** Parts are rounded before they are added up, which may outweigh a step of a scale. */
      readonly code: "roundedBeforeSum";
      readonly count: number;
      /** By how much two bids may be moved against each other. */
      readonly most: Figure;
      readonly criterion: string;
      readonly step: Figure;
    };

export type DesignCode = DesignFigures["code"];
