import { readableText } from "../../model/canonical.js";
import type { Finding } from "../../model/finding.js";
import type { Procedure } from "../../model/procedure.js";
import { finding } from "./finding.js";

/** A rule was changed after it was frozen; whoever reads the result should know who did so and why. */
export const ruleRefined = ({ tender }: Procedure): Finding[] =>
  tender.refinements.map(({ path, before, after, by, at, reason }) =>
    finding({
      code: "ruleRefined",
      path,
      before: readableText(before),
      after: readableText(after),
      by,
      at,
      reason,
    }),
  );
