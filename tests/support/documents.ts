/** A document as plain data that a test may change anywhere. */
export type Plain = { [key: string]: unknown };

/** The smallest useful document: three bids, one price, one quality criterion. */
export const threeBids = (): Plain => ({
  format: "weighbridge/1",
  tender: {
    id: "school-meals",
    currency: "GBP",
    scales: { "0-5": { from: "0", to: "5", step: "1" } },
    criteria: [
      { id: "quality", type: "quality", weight: "60", scale: "0-5" },
      { id: "price", type: "price", weight: "40", method: { kind: "lowestPriceRatio" } },
    ],
  },
  bids: [
    { id: "A", offers: [{ price: "300000" }] },
    { id: "B", offers: [{ price: "270000" }] },
    { id: "C", offers: [{ price: "345000" }] },
  ],
  scoresheets: [
    { bid: "A", criterion: "quality", agreed: { score: "4" } },
    { bid: "B", criterion: "quality", agreed: { score: "3" } },
    { bid: "C", criterion: "quality", agreed: { score: "5" } },
  ],
});

/** A document that uses most of what there is: two lots, two rounds, envelopes, a measure, combined offers, decisions. */
export const twoLots = (): Plain => ({
  format: "weighbridge/1",
  tender: {
    id: "depots",
    scales: {
      "0-5": { from: "0", to: "5", step: "1" },
      grades: [
        { score: "0", label: "Poor" },
        { score: "3", label: "Fair" },
        { score: "10", label: "Good" },
      ],
    },
    criteria: [
      {
        id: "quality",
        weight: "50",
        minimum: { percent: "40", otherwise: "setAside" },
        criteria: [
          { id: "design", type: "quality", weight: "60", scale: "0-5" },
          { id: "delivery", type: "quality", weight: "40", scale: "grades" },
        ],
      },
      {
        id: "spend",
        type: "measure",
        weight: "10",
        unit: "GBP",
        better: "higher",
        method: { kind: "highestRatio" },
        acrossLots: "sum",
      },
      {
        id: "price",
        type: "price",
        weight: "40",
        method: { kind: "linearFromLowest", zeroAt: "2", belowZero: "none" },
      },
      { id: "insurance", type: "requirement", otherwise: "decide" },
    ],
    lots: [
      { id: "north", estimate: "600", ceiling: { price: "700", otherwise: "decide" } },
      { id: "south", estimate: "400" },
    ],
    rounds: [
      { id: "initial" },
      {
        id: "bafo",
        deadline: "1 April 2026, noon",
        mayAward: true,
        heldIn: ["north", "south"],
        reopens: ["price", "design"],
        ifNoOffer: "previousOfferStands",
        priceRise: "decide",
        invited: { kind: "within", percent: "90", by: "quality" },
        lots: ["north", "south"].map((lot) => ({ lot, ifNoOffer: "previousOfferStands" })),
      },
    ],
    envelopes: [["quality", "spend"], ["price"]],
    agreement: "consensus",
    rounding: [{ of: "total", places: "2", mode: "halfUp" }],
    tieBreaks: [{ kind: "higherPoints", criterion: "quality" }, { kind: "drawnOrder" }],
    award: { kind: "combinations", groups: [["north", "south"]], compare: "lotWinners" },
  },
  bids: [
    {
      id: "A",
      offers: [
        { round: "initial", lots: ["north"], price: "600.00", measures: { spend: "50" } },
        { round: "initial", lots: ["south"], price: "400.00", measures: { spend: "40" } },
        { round: "initial", lots: ["north", "south"], price: "950.00" },
        { round: "bafo", lots: ["north"], price: "580.00", revises: ["design"] },
      ],
    },
    {
      id: "B",
      offers: [
        { round: "initial", lots: ["north"], price: "620.00", measures: { spend: "30" } },
        { round: "initial", lots: ["south"], price: "390.00", measures: { spend: "45" } },
      ],
    },
  ],
  scoresheets: [
    ...["A", "B"].flatMap((bid) => [
      { bid, criterion: "design", agreed: { score: "4", reason: "sound" } },
      { bid, criterion: "delivery", agreed: { score: "10" } },
      { bid, lot: "north", criterion: "spend", accepted: "30" },
      { bid, lot: "south", criterion: "spend", accepted: "40" },
    ]),
    { bid: "A", criterion: "design", round: "bafo", agreed: { score: "5" } },
  ],
  decisions: [
    { bid: "A", about: "insurance", outcome: "met" },
    { bid: "B", about: "insurance", outcome: "met" },
    { about: "opened", envelope: "1", at: "2026-03-01T09:00:00Z" },
    { about: "opened", envelope: "2", at: "2026-03-08T09:00:00Z" },
  ],
});

type Path = readonly (string | number)[];

/** A deep copy with one place set, or taken out where the value is undefined; a list grows at its length. */
export function changed(document: Plain, path: Path, value: unknown): Plain {
  const copy = structuredClone(document);
  const last = path.at(-1) as string | number;
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(last as number, 1);
  else delete at[last];
  return copy;
}

/** The same record with the keys of every record in reverse order. */
export function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

/** Two rounds on a price schedule with nearly everything that money may be: a document of its own for every key. */
export const priced = (): Plain => ({
  format: "weighbridge/1",
  tender: {
    id: "priced",
    currency: "GBP",
    criteria: [
      {
        id: "price",
        type: "price",
        weight: "40",
        method: { kind: "lowestPriceRatio" },
        lines: ["set-up", "day"],
      },
      {
        id: "cost",
        type: "cost",
        weight: "60",
        method: { kind: "lowestPriceRatio" },
        discounting: {
          rate: "5",
          rateIs: "nominal",
          timing: "mid",
          base: "2026-04-01",
          inflation: "2",
          unallocated: "undiscounted",
        },
      },
    ],
    schedule: {
      starts: "2027-04-01",
      years: [{ id: "y1" }, { id: "y2", optional: "notCounted" }],
      volumes: { people: { few: "100", many: "300" }, days: "2.5" },
      scenarios: [
        { id: "few", weight: "60" },
        { id: "many", weight: "40" },
      ],
      shownTo: "2",
      arithmetic: "linesPrevail",
      prices: { kind: "real", date: "2026-04-01" },
      vat: { offered: "excluding", evaluated: "including", rates: { standard: "20", zero: "0" } },
      lines: [
        { id: "set-up", year: "y1", quantity: "1", vat: "standard", ceiling: "900" },
        { id: "day", years: "each", quantity: "people * days", vat: "zero", unserved: "1.1 * highest" },
        { id: "fuel", years: ["y1"], rate: "1.5", payee: "others", vat: "standard" },
        { id: "fee", year: "unallocated", quantity: "1", income: true, vat: "zero" },
        { id: "sum", year: "y2", quantity: "2", rate: "50", vat: "zero" },
      ],
      itemCeilings: { otherwise: "setAside", materiality: { percent: "1", otherwise: "decide" } },
    },
    adjustments: [
      { id: "move", formula: "price * 0.01", unless: "incumbent" },
      { id: "risk", on: ["cost"] },
    ],
    budgets: [{ id: "year", year: "y1", from: "10", upTo: "900000", otherwise: "decide" }],
    currencies: [{ currency: "EUR", rate: "0.86", date: "2026-11-02", source: "Bank of England" }],
    rounds: [
      { id: "first" },
      { id: "last", reopens: ["price"], ifNoOffer: "previousOfferStands", priceRise: "decide" },
    ],
    rounding: [
      { of: "converted", places: "minorUnit", mode: "halfUp" },
      { of: "line", places: "2", mode: "halfEven" },
      { of: "price", places: "0", mode: "up" },
    ],
  },
  bids: [
    {
      id: "A",
      facts: { incumbent: true },
      offers: [
        { round: "first", lines: { "set-up": "901", day: "12.5", fuel: "100", fee: "10" }, vat: "excluding" },
        { round: "last", lines: { day: { y1: "12", y2: "11" } } },
      ],
    },
    {
      id: "B",
      facts: { incumbent: false },
      offers: [
        {
          round: "first",
          currency: "EUR",
          lines: { "set-up": "500", day: "notServed", fuel: "90", fee: "0" },
          pricesIn: { kind: "real", date: "2026-04-01" },
        },
      ],
    },
  ],
  adjustments: [
    { rule: "risk", bid: "A", amount: "0" },
    { rule: "risk", bid: "B", amount: "12.34", round: "last", reason: "as published" },
  ],
  decisions: [{ about: "itemCeilings", bid: "A", outcome: "stays", reason: "a slip" }],
});
