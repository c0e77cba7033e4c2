export const isFormat = (format: string): boolean => format === "text" || format === "json";

export const formatWords = (format: string): string => `--format is text or json, not ${format}.`;
