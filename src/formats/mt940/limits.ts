/** What one MT940 file may cost. Checked while reading: a hostile file is dropped when it passes a limit. */
export interface Mt940Limits {
  /** Bytes of the file. 200 MiB hold about a million entries with their narratives. */
  readonly bytesMax: number;
  /** Bytes of one line. SWIFT allows 65 characters; banks that do not break their narratives stay below 1,000. */
  readonly lineMax: number;
  /** Lines of one field, or between two messages. SWIFT allows 6 for a narrative; the largest seen is 9. */
  readonly fieldLinesMax: number;
  /** Fields that stand beside one entry or balance: further narratives, forward balances. */
  readonly besideMax: number;
  readonly statementsMax: number;
  /** Entries of the file, all statements together */
  readonly entriesMax: number;
}

export const MT940_LIMITS: Mt940Limits = {
  bytesMax: 200 * 1024 * 1024,
  lineMax: 10_000,
  fieldLinesMax: 500,
  besideMax: 500,
  statementsMax: 100_000,
  entriesMax: 2_000_000,
};
