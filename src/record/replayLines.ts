import { match } from "ts-pattern";
import { readableText } from "../model/canonical.js";
import { pathText } from "../model/issues.js";
import { faultLines } from "./faultLines.js";
import type { Replay, ReplayDifference, Versions } from "./replay.js";

const mostListed = 20;

/** What a replay found, for people: a sentence, then a line for each of the first differences. */
export const replayLines = (found: Replay): string[] =>
  match(found)
    .with({ outcome: "reproduced" }, ({ digest, version }) => [
      `Reproduced: every value of the stored evaluation comes out again from the document ${digest}${by(version)}.`,
    ])
    .with({ outcome: "differs" }, ({ differences, document, version }) => [
      `Not reproduced${by(version)}.`,
      ...(document === undefined
        ? []
        : [
            `The document is not the one that was recorded: ${document.stored} was recorded, and it is ${document.found}.`,
          ]),
      ...differences.slice(0, mostListed).map(differenceLine),
      ...(differences.length > mostListed ? [`and ${differences.length - mostListed} more differences`] : []),
    ])
    .with({ outcome: "unreadable" }, ({ issues }) => faultLines("The record", issues))
    .exhaustive();

const by = ({ stored, running }: Versions): string =>
  stored === running ? ` (version ${running})` : ` (recorded by version ${stored}, replayed by ${running})`;

const differenceLine = ({ path, stored, replayed }: ReplayDifference): string =>
  `${pathText(path)}: stored ${readableText(stored) ?? "nothing"}, replayed ${readableText(replayed) ?? "nothing"}`;
