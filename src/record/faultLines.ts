import { type Issue, placeText } from "../model/issues.js";

/** Why something cannot be read, one line for each issue. */
export const faultLines = (what: string, issues: readonly Issue[]): string[] => [
  `${what} cannot be read:`,
  ...issues.map(({ path, code, message }) => `${placeText(path)} [${code}]: ${message}`),
];
