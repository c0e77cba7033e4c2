import { divide, reduce, subtract } from "../../number/rational.js";
import type { Scale } from "../procedure.js";

/** Whether the steps of a scale, where it has any, lead from its bottom to its top. */
export const stepsFit = ({ bottom, top, step }: Scale): boolean =>
  step === undefined || (step.n > 0n && reduce(divide(subtract(top, bottom), step)).d === 1n);
