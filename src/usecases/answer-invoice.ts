import type { PlainDate } from '../kernel/dates.js';
import type { DocumentId } from '../kernel/ids.js';
import { ok, type Result } from '../kernel/result.js';
import type { ResponseCode } from '../domain/exchange/exchange.js';
import type { ResponseStatus } from '../formats/ubl/response.js';
import type { Tx } from '../ports/store.js';
import type { Ports } from './ports.js';

/** Placeholder: the part "responses" brings the real one with this signature. It records and sends nothing. */
export function queueAnswer(
  _ports: Ports,
  _tx: Tx,
  _documentId: DocumentId,
  _answer: {
    readonly code: ResponseCode;
    readonly statuses: readonly ResponseStatus[];
    readonly note?: string;
    readonly effectiveOn?: PlainDate;
  },
): Promise<Result<'queued' | 'exists', { kind: string; message: string }>> {
  return Promise.resolve(ok('queued'));
}
