/** What a platform hung on a record. */
export interface Notes {
  readonly ref?: string | undefined;
  readonly meta?: unknown;
}
