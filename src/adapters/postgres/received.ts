import type { AdministrationId } from '../../kernel/ids.js';
import type { MailboxError } from '../../ports/mailbox.js';
import type { MailboxState, MailReceived, ReceivedRepository } from '../../ports/received.js';
import { encodeJson } from './json.js';
import {
  id,
  idOrNull,
  instant,
  instantOrNull,
  jsonOrNull,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function receivedRepository(sql: Sql, administration: AdministrationId): ReceivedRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add(mail) {
      const added = await query(
        `insert into message_received (administration_id, sha256, ref, kind, debtor_id, sender, subject, at, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
        ...[mail.sha256, mail.ref, mail.kind, mail.debtorId ?? null, mail.sender ?? null],
        ...[mail.subject, mail.at, mail.note],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async has(sha256) {
      const found = await query(
        'select 1 from message_received where administration_id = $1 and sha256 = $2',
        sha256,
      );
      return found.length === 1;
    },
    async list(limit) {
      const rows = await query(
        `select * from message_received where administration_id = $1
         order by position desc limit $2`,
        limit,
      );
      return rows.map(mailOf);
    },
    async state(connectionId) {
      const [row] = await query(
        'select * from mailbox_state where administration_id = $1 and connection_id = $2',
        connectionId,
      );
      return row === undefined ? null : stateOf(row);
    },
    async saveState({ connectionId, cursor, lookedAt, succeededAt, nextLookAt, error }) {
      await query(
        `insert into mailbox_state (administration_id, connection_id, cursor, looked_at, succeeded_at,
           next_look_at, error)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (administration_id, connection_id) do update
           set cursor = excluded.cursor, looked_at = excluded.looked_at, succeeded_at = excluded.succeeded_at,
             next_look_at = excluded.next_look_at, error = excluded.error`,
        ...[connectionId, cursor, lookedAt, succeededAt, nextLookAt],
        error === null ? null : encodeJson(error),
      );
    },
  };
}

function mailOf(row: Row): MailReceived {
  return {
    sha256: text(row, 'sha256'),
    ref: text(row, 'ref'),
    kind: text(row, 'kind') as MailReceived['kind'],
    ...maybe('debtorId', idOrNull<'debtor'>(row, 'debtor_id')),
    ...maybe('sender', textOrNull(row, 'sender')),
    subject: text(row, 'subject'),
    at: instant(row, 'at'),
    note: text(row, 'note'),
  };
}

function stateOf(row: Row): MailboxState {
  return {
    connectionId: id<'connection'>(row, 'connection_id'),
    cursor: textOrNull(row, 'cursor'),
    lookedAt: instant(row, 'looked_at'),
    succeededAt: instantOrNull(row, 'succeeded_at'),
    nextLookAt: instantOrNull(row, 'next_look_at'),
    error: jsonOrNull(row, 'error') as MailboxError | null,
  };
}
