// What many other choices would have given: a lot made ready once, and ranked as often as is asked.
export {
  compile,
  type NotRanked,
  type OtherFigures,
  type OtherPrice,
  type OtherScore,
  type RankOf,
  type Rerankable,
  type Reranked,
} from "./compile/compile.js";
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
