import { match } from "ts-pattern";
import type { TieBreakDocument } from "../../model/document/tender.js";
import { compare, type Rational, zero } from "../../number/rational.js";
import type { TieBreaker } from "./rank.js";

/** What tie-breaks read of a bid or of a way of awarding a group. */
export interface TieBroken {
  /** The bid's id; for a way of awarding a group, the ids of those who would win. */
  readonly name: string;
  readonly price: Rational | undefined;
  readonly submitted: string | undefined;
  readonly pointsAt: (id: string) => Rational | undefined;
}

/** Binds the published tie-breaks; `order` is the recorded draw, where there is one. */
export function tieBreakers<T extends TieBroken>(
  published: readonly TieBreakDocument[],
  order: readonly string[] | undefined,
): TieBreaker<T>[] {
  return published.map((each) =>
    match(each)
      .returnType<TieBreaker<T>>()
      .with({ kind: "higherPoints" }, ({ kind, criterion }) => ({
        name: kind,
        order: (a, b) => compare(b.pointsAt(criterion) ?? zero, a.pointsAt(criterion) ?? zero),
        missing: () => [],
      }))
      .with({ kind: "lowerPrice" }, ({ kind }) => ({
        name: kind,
        order: (a, b) => compare(a.price ?? zero, b.price ?? zero),
        missing: (tied) =>
          tied.flatMap(({ name, price }) =>
            price === undefined ? [{ kind: "price", bid: name, criterion: undefined }] : [],
          ),
      }))
      .with({ kind: "earlierSubmission" }, ({ kind }) => ({
        name: kind,
        order: (a, b) => byText(a.submitted ?? "", b.submitted ?? ""),
        missing: (tied) =>
          tied.flatMap(({ name, submitted }) =>
            submitted === undefined ? [{ kind: "submissionTime", bid: name }] : [],
          ),
      }))
      .with({ kind: "drawnOrder" }, ({ kind }) => ({
        name: kind,
        order: (a, b) => drawn(order, a.name) - drawn(order, b.name),
        missing: (tied) =>
          !tied.every(({ name }) => order?.includes(name))
            ? [{ kind: "draw", bids: tied.map(({ name }) => name) }]
            : [],
      }))
      .exhaustive(),
  );
}

const drawn = (order: readonly string[] | undefined, name: string): number => order?.indexOf(name) ?? 0;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
