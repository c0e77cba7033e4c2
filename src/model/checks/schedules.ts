import type { Draft } from "../draft/draft.js";
import { faultsIn, schedulesIn } from "../draft/schedule.js";
import type { Issue } from "../issues.js";

/** A price schedule is whole in itself: years, volumes, scenarios, lines. */
export const schedules = (draft: Draft): Issue[] => schedulesIn(draft).flatMap((placed) => faultsIn(placed));
