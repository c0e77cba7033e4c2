import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "weighbridge/tables": fileURLToPath(new URL("src/tables/index.ts", import.meta.url)),
      weighbridge: fileURLToPath(new URL("src/index.ts", import.meta.url)),
    },
  },
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, maxWorkers: "100%" },
});
