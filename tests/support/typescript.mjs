// The tests' TypeScript with its types taken out, so that Node runs it as it runs any module. The runner of a bundler looks
// each imported name up again wherever it is used, which costs the laws a fifth of their time.
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { transform } from "esbuild";

if (isMainThread) {
  process.setSourceMapsEnabled(true);
  register(import.meta.url);
}

const root = new URL("../../", import.meta.url);

/** The package under its own name is its sources, as in `tests/tsconfig.json`. */
const entries = new Map([
  ["weighbridge", "src/index.ts"],
  ["weighbridge/award", "src/award/index.ts"],
  ["weighbridge/simulate", "src/simulate.ts"],
  ["weighbridge/tables", "src/tables/index.ts"],
  ["weighbridge/what-if", "src/what-if.ts"],
]);

const isOurs = (url = "") => url.startsWith(root.href) && !url.includes("/node_modules/");

/** Where an import leads: a relative name that ends in `.js` means the file that this would be made of. */
export function resolve(specifier, context, next) {
  const entry = entries.get(specifier);
  if (entry !== undefined) return { url: new URL(entry, root).href, shortCircuit: true };
  if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !isOurs(context.parentURL)) return next(specifier, context);
  return { url: new URL(specifier.replace(/js$/, "ts"), context.parentURL).href, shortCircuit: true };
}

/** The text of a module; the map in it leads a stack of calls back to the lines as they are written. */
export async function load(url, context, next) {
  if (!isOurs(url) || !/\.ts(?:\?|$)/.test(url)) return next(url, context);
  const sourcefile = fileURLToPath(url);
  const text = await readFile(sourcefile, "utf8");
  const { code } = await transform(text, { loader: "ts", target: "esnext", sourcefile, sourcemap: "inline" });
  return { format: "module", source: code, shortCircuit: true };
}
