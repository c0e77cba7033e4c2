/** What a rule of "so many per cent below" publishes: how far, and whether a price exactly on that line is flagged. */
export const shortfall = {
  percent: {
    is: "number",
    unit: "percent",
    above: "0",
    below: "100",
    words: "how far below, in per cent",
  },
  atLine: {
    is: "choice",
    of: ["flagged", "clear"],
    words: "whether a price exactly on the line is flagged or clear",
  },
} as const;

/** Flags what lies so many per cent below a figure. */
export const belowLine = (figure: string): string =>
  `line = ${figure} * (1 - percent / 100); if(atLine = flagged, if(price <= line, 1, 0), if(price < line, 1, 0))`;

export const ownRule =
  "a buyer's own published rule; EU law fixes no figure (Directive 2014/24/EU, art. 69: the duty to ask for an explanation)";
