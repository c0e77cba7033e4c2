import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "weighbridge/award": fileURLToPath(new URL("src/award/index.ts", import.meta.url)),
      "weighbridge/tables": fileURLToPath(new URL("src/tables/index.ts", import.meta.url)),
      weighbridge: fileURLToPath(new URL("src/index.ts", import.meta.url)),
    },
  },
  // Nothing under test keeps state between files, so they share what they import: a third of the time goes to that.
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, maxWorkers: "100%", isolate: false },
});
