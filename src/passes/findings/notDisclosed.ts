import type { Finding } from "../../model/finding.js";
import type { Procedure } from "../../model/procedure.js";
import { finding } from "./finding.js";

/** Bidders were not told in time of a criterion or its weight; the tender says why it is lenient about that. */
export const notDisclosed = ({ tender }: Procedure): Finding[] =>
  tender.undisclosed.map((each) => finding({ code: "notDisclosed", ...each }));
