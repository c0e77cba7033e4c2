import { match, P } from "ts-pattern";
import type { TippingQuestion } from "../../whatif/tipping/subject.js";
import { tippingForms } from "./forms.js";
import { namesIn } from "./path.js";

/** The question that one --tipping stands for, "all", or what is wrong with it. Whether what it names is there is seen later. */
export function tippingOf(
  text: string,
  lots: readonly string[] | undefined,
): TippingQuestion | "all" | { readonly wrong: string } {
  const [lot, ...more] = lots ?? [];
  const names = namesIn(text, ":") ?? [];
  if (more.length > 0 && names[0] !== "price")
    return { wrong: `--tipping ${text} is about one lot: give --lot once.` };
  const name = P.string;
  return match<readonly string[], ReturnType<typeof tippingOf>>(names)
    .with(["all"], () => "all")
    .with(["weight", name], ([, criterion]) => ({ kind: "weight", criterion, lot }))
    .with(["price", name], ([, bid]) => ({ kind: "price", bid, lots }))
    .with(["price", name, name], ([, bid, criterion]) => ({ kind: "price", bid, criterion, lots }))
    .with(["score", name, name], ([, bid, criterion]) => ({ kind: "score", bid, criterion, lot }))
    .with(["score", name, name, name], ([, bid, criterion, by]) => ({
      kind: "score",
      bid,
      criterion,
      by,
      lot,
    }))
    .with(["parameter", name], ([, parameter]) => ({ kind: "parameter", parameter, lot }))
    .with(["parameter", name, name], ([, criterion, parameter]) => ({
      kind: "parameter",
      criterion,
      parameter,
      lot,
    }))
    .otherwise(() => ({ wrong: `--tipping ${text} cannot be read: write ${tippingForms.join(", ")}.` }));
}
