import { defineConfig } from "tsup";

/**
 * What is imported: one evaluation and all that is told of it; tables of rows, which alone need a CSV library; awards, which
 * alone load a solver; what if, which evaluates many times and is not needed to evaluate once; and what does so very many
 * times.
 */
const entries = {
  index: "src/index.ts",
  tables: "src/tables/index.ts",
  award: "src/award/index.ts",
  "what-if": "src/what-if.ts",
  simulate: "src/simulate.ts",
};

export default defineConfig([
  {
    entry: { ...entries, cli: "src/cli/main.ts" },
    format: ["esm"],
    // tsup adds a base URL that TypeScript 6 calls deprecated; it has no effect here. Types are checked by `npm run
    // typecheck`: a build that checked them again would take twice the time.
    dts: { compilerOptions: { ignoreDeprecations: "6.0", noCheck: true }, entry: entries },
    splitting: true,
    sourcemap: true,
    clean: true,
    target: "es2022",
    platform: "neutral",
    external: [/^node:/],
  },
  {
    entry: entries,
    format: ["cjs"],
    sourcemap: true,
    target: "es2022",
    platform: "neutral",
  },
]);
