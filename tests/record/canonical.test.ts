import { describe, expect, it } from "vitest";
import { canonicalForm, parseProcedure, publishedForm } from "weighbridge";
import { changed, threeBids, twoLots } from "../support/documents.js";

const form = (document: unknown): string => canonicalForm(parseProcedure(document));

describe("the canonical form", () => {
  it("has sorted keys, the shortest figures and no white space", () => {
    const small = changed(threeBids(), ["tender", "criteria", 1, "method"], {
      kind: "linearToReference",
      allAt: "100.50",
      noneAt: "1150000.00",
    });
    expect(form(changed(small, ["bids", 0, "offers", 0, "price"], "0.0"))).toBe(
      '{"bids":[{"id":"A","offers":[{"price":"0"}]},{"id":"B","offers":[{"price":"270000"}]},' +
        '{"id":"C","offers":[{"price":"345000"}]}],"format":"weighbridge/1","scoresheets":[' +
        '{"agreed":{"score":"4"},"bid":"A","criterion":"quality"},' +
        '{"agreed":{"score":"3"},"bid":"B","criterion":"quality"},' +
        '{"agreed":{"score":"5"},"bid":"C","criterion":"quality"}],"tender":{"criteria":[' +
        '{"id":"quality","scale":"0-5","type":"quality","weight":"60"},' +
        '{"id":"price","method":{"allAt":"100.5","kind":"linearToReference","noneAt":"1150000"},"type":"price","weight":"40"}],' +
        '"currency":"GBP","id":"school-meals","scales":{"0-5":{"from":"0","step":"1","to":"5"}}}}',
    );
  });

  it("knows figures from what looks like one", () => {
    const named = (id: string) => changed(threeBids(), ["tender", "id"], id);
    expect(form(named("1.0"))).not.toBe(form(named("1")));
    const priced = (price: unknown) => changed(threeBids(), ["bids", 0, "offers", 0, "price"], price);
    for (const same of ["300000.000", 300000]) expect(form(priced(same))).toBe(form(priced("300000")));
    const noted = (meta: unknown) => changed(threeBids(), ["bids", 0, "meta"], meta);
    expect(form(noted({ weight: "1.0" }))).not.toBe(form(noted({ weight: "1" })));
  });

  it("keeps half a character apart from another half", () => {
    const titled = (title: string) => changed(threeBids(), ["tender", "title"], title);
    expect(form(titled("\ud800"))).not.toBe(form(titled("\ud801")));
  });

  it("of the tender as published knows nothing of ref, meta and bids", () => {
    const published = (document: unknown) => publishedForm(parseProcedure(document));
    const bare = published(twoLots());
    let noted: unknown = twoLots();
    for (const place of [["tender"], ["tender", "criteria", 0, "criteria", 1], ["tender", "rounds", 1]])
      noted = changed(changed(noted as never, [...place, "ref"], "R1"), [...place, "meta"], { a: 1 });
    expect(published(noted)).toBe(bare);
    expect(published({ ...twoLots(), bids: [], scoresheets: [], decisions: [] })).toBe(bare);
    expect(form(noted)).not.toBe(form(twoLots()));
  });

  it("keeps a scale that is called ref or meta", () => {
    const scaled = (top: string) => {
      const named = changed(threeBids(), ["tender", "scales", "meta"], { from: "0", to: top });
      return publishedForm(parseProcedure(changed(named, ["tender", "criteria", 0, "scale"], "meta")));
    };
    expect(scaled("5.0")).toBe(scaled("5"));
    expect(scaled("6")).not.toBe(scaled("5"));
  });
});
