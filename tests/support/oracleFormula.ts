import type Fraction from "fraction.js";
import { Hole, settled } from "./oracleFigures.js";
import { isAggregate, isPlace, Reader, tokensOf } from "./oracleReader.js";
import type { World } from "./oracleScene.js";

/**
 * A second reading of the formula language, on fraction.js, that shares no code with the engine: the value of
 * a formula for one offer, or undefined where it has none. What is not rational is carried at 120 digits, and
 * a value that took such a step is settled at 30.
 */
export function formulaValue(text: string, world: World): Fraction | undefined {
  const scene = { world, offer: world.own, steps: new Map(), seen: new Map(), inexact: false };
  const part = new Reader(text, world).formula();
  try {
    const value = part(scene);
    return scene.inexact ? settled(value) : value;
  } catch (error) {
    if (error instanceof Hole) return undefined;
    throw error;
  }
}

/** Whether other offers move a formula's value. */
export const looksAtOthers = (text: string): boolean =>
  tokensOf(text).some((token) => isAggregate(token) || isPlace(token));

/** Whether a formula looks at a name, be it by a word that looks over the subject of itself. */
export const looksAt = (text: string, name: string, isSubject: boolean): boolean =>
  tokensOf(text).some(
    (token, index, tokens) =>
      token === name || (isSubject && (isPlace(token) || (isAggregate(token) && tokens[index + 1] !== "("))),
  );
