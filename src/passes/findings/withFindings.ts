import type { Finding } from "../../model/finding.js";

const looking = Symbol("looking for findings");

interface Looking {
  readonly [looking]: { readonly look: () => readonly Finding[]; found: readonly Finding[] | undefined };
}

/** One getter serves every result: engines keep one made for each, and with it the result, long after it is let go. */
const findings: PropertyDescriptor & ThisType<Looking> = {
  enumerable: true,
  get() {
    const { [looking]: state } = this;
    state.found ??= state.look();
    return state.found;
  },
};

/** Gives a result its findings, which are looked for when somebody first reads them: nothing else hangs on one. */
export const withFindings = <T extends object>(
  result: T,
  look: () => readonly Finding[],
): T & { readonly findings: readonly Finding[] } =>
  Object.defineProperties(result as T & { readonly findings: readonly Finding[] }, {
    findings,
    [looking]: { value: { look, found: undefined } },
  });
