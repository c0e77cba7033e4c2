import * as abnormal from "./abnormal/index.js";
import * as combine from "./combine/index.js";
import * as group from "./group/index.js";
import * as measure from "./measure/index.js";
import * as price from "./price/index.js";
import * as quality from "./quality/index.js";

/** Every method that a buyer may name, by where it stands: what a folder's index exports is in the catalogue. */
export const catalogue = { price, measure, quality, group, combine, abnormal } as const;
export type Catalogue = typeof catalogue;

/** The methods that may stand in each place: a group takes those that score quality as well as its own. */
export const usable = { ...catalogue, group: { ...group, ...quality } } as const;
export type Usable = typeof usable;

/** Where a formula may stand, with its subject and the names the engine binds there. */
export const contexts = {
  price: { subject: "price", names: ["price", "weight", "ceiling", "estimate", "draw"], items: [] },
  measure: { subject: "value", names: ["value", "price", "weight"], items: [] },
  quality: { subject: "score", names: ["score", "top", "bottom", "weight"], items: [] },
  group: { subject: "score", names: ["score", "top", "bottom", "weight", "weakest"], items: [] },
  combine: {
    subject: "price",
    names: ["price", "qualityPoints", "quality", "total"],
    items: ["points", "weight", "amount"],
  },
  abnormal: { subject: "price", names: ["price", "initialPrice", "estimate", "ceiling"], items: [] },
} as const;
export type Context = keyof typeof contexts;
