/** As much of the solver as is used: it reads a model as text. */
export interface Solver {
  readonly solve: (model: string, options: Readonly<Record<string, boolean | number>>) => Solution;
}

export interface Solution {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
}

/**
 * Loads HiGHS, compiled to WebAssembly, which is installed apart (`npm install highs`); undefined where it is not
 * there. Nothing else in the library loads it, and it is loaded only when it is needed.
 */
export const loadSolver = (): Promise<Solver | undefined> =>
  import("highs").then(
    ({ default: load }) => load() as Promise<Solver>,
    () => undefined,
  );
