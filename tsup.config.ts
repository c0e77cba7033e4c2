import { defineConfig } from "tsup";

// tsup adds a base URL that TypeScript 6 calls deprecated; it has no effect here.
const dts = { compilerOptions: { ignoreDeprecations: "6.0" } };

export default defineConfig([
  {
    entry: { index: "src/index.ts", cli: "src/cli/main.ts" },
    format: ["esm"],
    dts: { ...dts, entry: { index: "src/index.ts" } },
    splitting: true,
    sourcemap: true,
    clean: true,
    target: "es2022",
    platform: "neutral",
    external: [/^node:/],
  },
  {
    entry: { index: "src/index.ts" },
    format: ["cjs"],
    dts,
    sourcemap: true,
    target: "es2022",
    platform: "neutral",
  },
]);
