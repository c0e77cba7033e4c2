import type { Procedure } from "../../model/procedure.js";
import { resolve } from "../../model/resolve.js";
import type { Stage } from "../../model/roundings.js";

/** The stages that are settled when offers are read; the others are when they are scored. */
const whenRead: readonly Stage[] = ["converted", "line"];

/**
 * The procedure as if one published rounding had not been. Figures of offers that were rounded when they were read are
 * read again from the document.
 */
export function withoutRounding(procedure: Procedure, stage: Stage): Procedure {
  const { document, tender } = procedure;
  if (whenRead.includes(stage)) {
    const rounding = (document.tender.rounding ?? []).filter(({ of }) => of !== stage);
    return resolve({ ...document, tender: { ...document.tender, rounding } });
  }
  const { [stage]: _without, ...rounding } = tender.rounding;
  return { ...procedure, tender: { ...tender, rounding } };
}
