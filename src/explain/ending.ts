/** Ends a sentence; one that is cut with an ellipsis ends with it. */
export const ended = (text: string): string => (text.endsWith("…") ? text : `${text}.`);
