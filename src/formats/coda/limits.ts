/** What a CODA file may come to; more than this is no honest file. */
export interface CodaLimits {
  /** Bytes of the file: as for CAMT, some 1.5 million records */
  readonly bytesMax: number;
  /** Records of one entry, which is held until it is whole: a batch of 50,000 details with addresses must pass */
  readonly entryRecordsMax: number;
  /** Free messages (record 4) of one statement, in records */
  readonly messagesMax: number;
}

export const CODA_LIMITS: CodaLimits = {
  bytesMax: 200 * 1024 * 1024,
  entryRecordsMax: 300_000,
  messagesMax: 10_000,
};

/** Characters of every record (Febelfin CODA 2, records are of fixed length). */
export const RECORD_LENGTH = 128;

/** Blank lines passed over in one file; honest ones have a few behind a statement. */
export const BLANK_LINES_MAX = 10_000;

/** Bytes of one line before it is refused: a record in UTF-8 takes at most 4 for each character. */
export const LINE_BYTES_MAX = RECORD_LENGTH * 4;
