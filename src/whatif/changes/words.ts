import { readableText } from "../../model/canonical.js";

/** "60 instead of 55": how a value reads beside the one it replaces; an absent one is "none". */
export const insteadOf = (before: string | undefined, after: string | undefined): string =>
  `${after ?? "none"} instead of ${before ?? "none"}`;

/** A method or rule in short: its kind, and what its parameters are. */
export function methodText(method: { readonly kind: string } | undefined): string | undefined {
  if (method === undefined) return undefined;
  const parameters = Object.entries(method).flatMap(([name, value]) =>
    name === "kind" || value === undefined ? [] : [`${name} ${readableText(value)}`],
  );
  return parameters.length === 0 ? method.kind : `${method.kind} (${parameters.join(", ")})`;
}

/** " in lot north"; nothing where no lot is named. */
export const inLot = (lot: string | undefined): string => (lot === undefined ? "" : ` in lot ${lot}`);

/** " for north and south", " in round bafo"; nothing where they are not named. */
export const forPlace = (lots: readonly string[] | undefined, round: string | undefined): string =>
  `${lots === undefined ? "" : ` for ${lots.join(" + ")}`}${round === undefined ? "" : ` in round ${round}`}`;
