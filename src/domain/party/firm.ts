import type { FirmId } from '../../kernel/ids.js';

/** An accounting firm, or a platform: whoever keeps many sets of books. A set of books belongs to one, or to itself. */
export interface Firm {
  readonly id: FirmId;
  readonly name: string;
}
