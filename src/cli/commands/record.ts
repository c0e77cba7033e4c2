import { evaluate } from "../../evaluate.js";
import { record as recordEvaluation } from "../../record/record.js";
import { result } from "../answer.js";
import { onProcedure } from "../open.js";

/** Prints the evaluation with all that is needed to do it again. */
export const record = onProcedure("record", [], async (procedure) =>
  result(`${JSON.stringify(await recordEvaluation(procedure, evaluate(procedure)), null, 2)}\n`),
);
