// The declarations for CommonJS are those for ES modules under names of their own: rolling them up twice would double
// the time of a build.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const dist = new URL("dist/", import.meta.url);
for (const file of readdirSync(dist).filter((name) => name.endsWith(".d.ts"))) {
  const types = readFileSync(new URL(file, dist), "utf8").replaceAll(
    /from '(\.\/[^']+)\.js'/g,
    "from '$1.cjs'",
  );
  writeFileSync(new URL(file.replace(/\.ts$/, ".cts"), dist), types);
}
