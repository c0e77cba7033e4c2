/** The order of lots and rounds in the tender. */
export interface Order {
  readonly lots: readonly string[];
  readonly rounds: readonly string[];
}

/** The place of a round, a round left out being the first. */
export const roundIndex = (order: Order, id: string | undefined): number =>
  id === undefined ? 0 : order.rounds.indexOf(id);
