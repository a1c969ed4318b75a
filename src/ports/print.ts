import type { Instant } from '../kernel/dates.js';
import type { AdministrationId } from '../kernel/ids.js';
import type { Result } from '../kernel/result.js';

/** A document to be put on paper and posted. */
export interface PrintJob {
  readonly administration: AdministrationId;
  /** One per document version, never renewed; letters, digits, `.`, `_` and `-` */
  readonly key: string;
  readonly at: Instant;
  /** PDF */
  readonly bytes: Uint8Array;
  /** What whoever prints is told beside the document; the address stands on the page too */
  readonly about: {
    readonly number: string;
    readonly addressee: string;
    readonly address: readonly string[];
    /** Its delivery must be proved */
    readonly registered?: true;
  };
}

export interface PrintError {
  /** transient: not there yet, try again; asking again under the same key never makes a second copy */
  readonly kind: 'transient';
  readonly message: string;
}

/** Takes documents to print: a folder today, a print provider later. At most one copy per key. */
export interface Print {
  /** What lies there under a key; null: nothing. */
  find(
    job: Pick<PrintJob, 'administration' | 'key'>,
  ): Promise<Result<{ readonly reference: string } | null, PrintError>>;
  put(job: PrintJob): Promise<Result<{ readonly reference: string }, PrintError>>;
}
