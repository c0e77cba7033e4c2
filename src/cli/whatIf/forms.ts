/** What may be set, and the names that lead there; one in brackets may be left out. */
export const settings = {
  weight: { names: ["CRITERION"], value: "WEIGHT" },
  method: { names: ["CRITERION"], value: "KIND" },
  parameter: { names: ["CRITERION", "NAME"], value: "VALUE" },
  combine: { names: ["[NAME]"], value: "KIND|VALUE" },
  agreement: { names: ["[CRITERION]"], value: "WORD" },
  price: { names: ["BID", "[CRITERION]"], value: "AMOUNT" },
  mark: { names: ["BID", "CRITERION", "EVALUATOR"], value: "MARK" },
  score: { names: ["BID", "CRITERION"], value: "SCORE" },
  accepted: { names: ["BID", "CRITERION", "[LINE]"], value: "AMOUNT" },
  decision: { names: ["BID", "ABOUT"], value: "OUTCOME" },
  bid: { names: ["BID"], value: "withdrawn|excluded|readmitted" },
  round: { names: [], value: "ID" },
} as const satisfies Record<string, { readonly names: readonly string[]; readonly value: string }>;
export type Setting = keyof typeof settings;

/** What may be left out, and what it is named by. */
export const removals = {
  bid: "BID",
  offer: "BID",
  evaluator: "EVALUATOR",
  minimum: "CRITERION|total",
  limit: "bidder|group",
  tenderLimit: "bidder|group",
  ceiling: undefined,
  rounding: undefined,
  tieBreaks: undefined,
} as const satisfies Record<string, string | undefined>;
export type Removal = keyof typeof removals;

const formOf = ([word, { names, value }]: [
  string,
  { readonly names: readonly string[]; readonly value: string },
]) =>
  `${word}${names.map((name) => (name.startsWith("[") ? `[.${name.slice(1)}` : `.${name}`)).join("")}=${value}`;

/** "price.BID[.CRITERION]=AMOUNT" */
export const settingForms: readonly string[] = Object.entries(settings).map(formOf);

/** "evaluator:EVALUATOR"; a bid by its id alone. */
export const removalForms: readonly string[] = Object.entries(removals).map(([word, named]) =>
  named === undefined ? word : word === "bid" ? `[bid:]${named}` : `${word}:${named}`,
);

/** What may be asked about, each read as its own form in `tippingOf`. */
export const tippingForms: readonly string[] = [
  "weight:CRITERION",
  "price:BID[:CRITERION]",
  "score:BID:CRITERION[:EVALUATOR]",
  "parameter:[CRITERION:]NAME",
  "all",
];
