import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { describe, expect, it, vi } from "vitest";

const root = fileURLToPath(new URL("../../examples/", import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

describe.each(folders)("%s", (folder) => {
  it.each(["README.md", "procedure.json", "run.ts", "output.txt"])("has %s", (part) => {
    expect(existsSync(`${root}${folder}/${part}`)).toBe(true);
  });

  it("prints output.txt", async () => {
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
      printed.push(`${format(...words)}\n`);
    });
    try {
      await import(/* @vite-ignore */ `${root}${folder}/run.ts`);
    } finally {
      log.mockRestore();
    }
    await expect(printed.join("")).toMatchFileSnapshot(`${root}${folder}/output.txt`);
  });
});
