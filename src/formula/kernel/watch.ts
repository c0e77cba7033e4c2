import { up } from "./estimate.js";

/**
 * Looks after every comparison of a formula while it is read in floats: where two figures lie within what their floats
 * may be off, the branch taken may be the wrong one, and that reading is a doubt.
 */
export interface Watch {
  /** By what chooses: a test, or the row of a band or table. */
  readonly slacks: Map<object, Slack>;
  isClose: boolean;
}

/** How far apart the floats of two figures may be whose order they do not tell; below zero where they always do. */
interface Slack {
  most: number;
}

export const newWatch = (): Watch => ({ slacks: new Map(), isClose: false });

export function slackOf({ slacks }: Watch, place: object): Slack {
  const known = slacks.get(place) ?? { most: -1 };
  slacks.set(place, known);
  return known;
}

/** Has a place watched at which floats may be off so much together, for whatever offer. */
export function widen(watch: Watch, place: object, error: number): void {
  const slack = slackOf(watch, place);
  slack.most = Math.max(slack.most, up(error));
}
