import { holesOf } from "../formula/derive.js";
import { rangesOf } from "../methods/traits.js";
import type { Lot, Tender } from "../model/procedure.js";
import { zero } from "../number/rational.js";
import { hasQualityBar } from "./combining.js";
import type { DesignFigures } from "./finding.js";
import { scoredIn } from "./points.js";
import { boundRanges } from "./price.js";

/**
 * Whether all that the award reads is published. A document cannot leave out a parameter, a consequence or the bounds of
 * a rounding; it can leave bids equal, say nothing of a bid for which a formula has no value, and record what was
 * published late.
 */
export const disclosure = (tender: Tender, lot: Lot): DesignFigures[] => [
  ...tender.undisclosed
    .filter((each) => each.lot === undefined || each.lot === lot.id)
    .map((each) => ({ code: "notDisclosed", ...each }) as const),
  ...ties(tender),
  ...holes(tender, lot),
];

/** A draw settles every tie; other tie-breaks may leave bids equal. */
function ties({ tieBreaks }: Tender): DesignFigures[] {
  if (tieBreaks.some(({ kind }) => kind === "drawnOrder")) return [];
  return [{ code: "tieUnsettled", tieBreaks: tieBreaks.map(({ kind }) => kind) }];
}

function holes(tender: Tender, lot: Lot): DesignFigures[] {
  const ofCriteria = scoredIn(lot)
    .filter(({ method }) => method.otherwise === undefined)
    .map((node) => ({ criterion: node.id, holes: holesOf(node.method.formula, boundRanges(node)) }));
  // A price of nothing and quality below a published minimum do not come as far as the combining rule.
  const isGuarded = hasQualityBar(tender, lot);
  const ofRule = lot.keys.flatMap(({ method }) =>
    holesOf(method.formula, (name) =>
      name === "price" || (isGuarded && name.startsWith("quality"))
        ? { above: zero }
        : method.fixed.has(name)
          ? { atLeast: method.fixed.get(name), atMost: method.fixed.get(name) }
          : name.startsWith("quality")
            ? { atLeast: zero }
            : rangesOf({})(name),
    ),
  );
  return [...ofCriteria, { criterion: undefined, holes: ofRule }].flatMap((each) =>
    each.holes.length === 0 ? [] : [{ code: "holeUnfilled", ...each } as const],
  );
}
