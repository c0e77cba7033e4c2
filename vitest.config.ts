import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those that start compilers come first, so that the others fill what they leave of the machine. */
class PackageFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isOfPackage = ({ moduleId }: TestSpecification): boolean => moduleId.includes("/tests/package/");
    const sorted = await super.sort(files);
    return [...sorted.filter(isOfPackage), ...sorted.filter((each) => !isOfPackage(each))];
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    maxWorkers: "100%",
    sequence: { sequencer: PackageFirst },
    // Nothing under test keeps state between files, so they share what they import: a third of the time goes to that.
    isolate: false,
    // And they import it as any program does, which is quicker than by way of a bundler; nothing here mocks a module.
    execArgv: ["--import", new URL("tests/support/typescript.mjs", import.meta.url).href],
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
