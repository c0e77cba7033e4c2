import { describe, expect, it } from "vitest";
import { evaluate, parseProcedure, record, replay, replayLines, replayText } from "weighbridge";
import packageJson from "../../package.json" with { type: "json" };
import { version } from "../../src/record/version.js";
import { changed, type Plain, threeBids, twoLots } from "../support/documents.js";

const recorded = async (document: Plain): Promise<Plain> => {
  const procedure = parseProcedure(document);
  return JSON.parse(JSON.stringify(await record(procedure, evaluate(procedure)))) as Plain;
};
const small = await recorded(threeBids());

it("the version is that of the package", () => {
  expect(version).toBe(packageJson.version);
});

describe("record", () => {
  it("holds format, version, digest, document and evaluation with its workings", () => {
    expect(Object.keys(small)).toEqual(["format", "version", "digest", "document", "evaluation"]);
    expect(small).toMatchObject({ format: "weighbridge-record/1", version, document: threeBids() });
    expect((small.evaluation as { workings: unknown[] }).workings.length).toBeGreaterThan(8);
  });
});

describe("replay", () => {
  it("reproduces two lots, two rounds and their groups", async () => {
    const found = await replay(await recorded(twoLots()));
    expect(found).toMatchObject({ outcome: "reproduced", version: { stored: version, running: version } });
    expect(replayLines(found).join()).toMatch(/^Reproduced: /);
  });

  it("tells of a record by another version", async () => {
    const older = await replay({ ...small, version: "0.0.9" });
    expect(older).toMatchObject({ outcome: "reproduced", version: { stored: "0.0.9", running: version } });
    expect(replayLines(older).join()).toContain(`(recorded by version 0.0.9, replayed by ${version})`);
  });

  it("names the figure that was edited", async () => {
    const path = ["rounds", 0, "lots", 0, "ranking", 1, "total"];
    const found = await replay(changed(small, ["evaluation", ...path], "91.5"));
    expect(found).toMatchObject({
      outcome: "differs",
      differences: [{ path, stored: "91.5" }],
      document: undefined,
    });
    expect(replayLines(found)[1]).toMatch(
      /^rounds\[0\]\.lots\[0\]\.ranking\[1\]\.total: stored 91\.5, replayed 8\d/,
    );
  });

  it("knows a figure of the evaluation from the same figure in other digits", async () => {
    const path = ["evaluation", "rounds", 0, "lots", 0, "ranking", 0, "points", "quality"];
    expect(await replay(changed(small, path, "60.0"))).toMatchObject({ outcome: "differs" });
    expect(
      await replay(changed(small, ["document", "bids", 0, "offers", 0, "price"], "300000.00")),
    ).toMatchObject({
      outcome: "reproduced",
    });
  });

  it("notices a note that was changed, which no figure shows", async () => {
    const found = await replay(changed(small, ["document", "meta"], { note: "later" }));
    expect(found).toMatchObject({ outcome: "differs", differences: [], document: { stored: small.digest } });
    expect(replayLines(found)[1]).toMatch(/^The document is not the one that was recorded/);
  });

  it("notices what was added to an evaluation or left out", async () => {
    for (const [path, value] of [
      [["evaluation", "note"], "checked"],
      [["evaluation", "findings"], undefined],
      [["evaluation", "workings", 0], undefined],
    ] as const)
      expect(await replay(changed(small, path, value))).toMatchObject({
        outcome: "differs",
        differences: [{}],
      });
  });

  it.each([
    ["nothing", undefined, ["wrongType"]],
    ["text", JSON.stringify(small), ["wrongType"]],
    ["an empty record", {}, ["missing", "missing", "missing", "missing", "missing"]],
    ["another format", { ...small, format: "weighbridge-record/2" }, ["wrongType"]],
    ["a digest in capitals", { ...small, digest: "A".repeat(64) }, ["wrongType"]],
    ["one key more", { ...small, signed: "yes" }, ["unknownKey"]],
    [
      "a document that is not in order",
      changed(small, ["document", "tender", "outOf"], "90"),
      ["weightsDoNotAddUp"],
    ],
  ])("does not read %s", async (_, data, codes) => {
    const found = await replay(data);
    expect(found.outcome === "unreadable" && found.issues.map((each) => each.code)).toEqual(codes);
    expect(replayLines(found)[0]).toBe("The record cannot be read:");
  });
});

describe("replayText", () => {
  const text = JSON.stringify(small);
  const outcome = async (edited: string): Promise<string> => (await replayText(edited)).outcome;

  it("reads a record as it was printed", async () => {
    expect(await outcome(text)).toBe("reproduced");
    expect(await outcome(`\uFEFF${JSON.stringify(small, null, 4)}`)).toBe("reproduced");
  });

  it("does not pass over a key that stands twice, or a number that JavaScript would shorten", async () => {
    expect(await outcome(text.replace('"rank":1,', '"rank":1,"rank":1,'))).toBe("unreadable");
    for (const rank of ["1.0", "1.00000000000000000001", '"1"', "1e0"])
      expect(await outcome(text.replace('"rank":1,', `"rank":${rank},`))).toBe("differs");
  });

  it("reads a document as deep as there can be, with numbers in its notes", async () => {
    let meta: unknown = 0.1;
    for (let depth = 0; depth < 62; depth += 1) meta = [meta];
    expect(await outcome(JSON.stringify(await recorded({ ...threeBids(), meta })))).toBe("reproduced");
  });

  it("says that text is no JSON", async () => {
    expect(await outcome("{")).toBe("unreadable");
  });
});
