// What many other choices would have given: a lot made ready once, and ranked as often as is asked.
export { compileLot } from "./compile/compileLot.js";
export type {
  CompiledLot,
  HandedBack,
  NotVaried,
  Reading,
  Varied,
  VariedPrice,
  VariedScore,
  VariedWeight,
} from "./compile/records.js";
