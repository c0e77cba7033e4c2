import { replayText } from "../../record/replay.js";
import { replayLines } from "../../record/replayLines.js";
import { linesText, refused } from "../answer.js";
import type { Command } from "../command.js";
import { openText } from "../open.js";

/** Does a recorded evaluation again and says whether it comes out as it was recorded. */
export const replay: Command = {
  takes: [],
  answer: async (given) => {
    const opened = openText("replay", given);
    if (opened.answer !== undefined) return opened.answer;
    const found = await replayText(opened.text);
    const lines = linesText(replayLines(found));
    if (found.outcome === "unreadable") return refused(lines);
    return { code: found.outcome === "reproduced" ? 0 : 1, out: lines, err: "" };
  },
};
