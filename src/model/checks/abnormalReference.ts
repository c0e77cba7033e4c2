import type { Draft } from "../draft/draft.js";
import { type Issue, issue } from "../issues.js";
import { entryOf } from "../resolve/method.js";

/** A rule with a source holds a bid against the prices that its source says. */
export function abnormalReference({ tender: { abnormallyLow } }: Draft): Issue[] {
  const kind = abnormallyLow?.method.kind ?? "";
  const reference = entryOf("abnormal", kind)?.reference;
  if (abnormallyLow === undefined || reference === undefined) return [];
  return (["offers", "own"] as const).flatMap((key) => {
    const [stated, prescribed] = [abnormallyLow[key], reference[key]];
    if (prescribed === undefined || stated === prescribed) return [];
    return [
      issue("referenceNotOfSource", ["tender", "abnormallyLow", key], {
        rule: kind,
        key,
        stated,
        prescribed,
      }),
    ];
  });
}
