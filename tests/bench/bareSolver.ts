import type { Problem } from "../../src/search/problem.js";

/** A problem without conditions, in the text that solvers read; written by itself, so that it is a second reading. */
export function plainModel({ lots, offers, limits }: Problem): string {
  const name = new Map(offers.map(({ id }, index) => [id, `x${index}`]));
  const of = (id: string) => name.get(id) as string;
  const cost = offers.map(({ id, cases }) => `+ ${cases[0]?.values[0]} ${of(id)}`);
  const rows = [
    ...lots.map((lot) => {
      const own = offers.filter((offer) => offer.lots.includes(lot.id));
      return `${own.map(({ id }) => `+ ${of(id)}`).join("\n ")} = ${lot.places}`;
    }),
    ...limits.map(({ owner, atMost }) => {
      const own = offers.filter(({ owners }) => owners.includes(owner));
      return `${own.map((offer) => `+ ${offer.lots.length} ${of(offer.id)}`).join("\n ")} <= ${atMost}`;
    }),
  ];
  return `Minimize\n ${cost.join("\n ")}\nSubject To\n ${rows.join("\n ")}\nBinaries\n ${Array.from(name.values()).join("\n ")}\nEnd\n`;
}
