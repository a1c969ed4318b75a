import type { AdministrationId } from '../../kernel/ids.js';
import type { InboundRecord, InboundRepository } from '../../ports/store.js';
import { encodeJson } from './json.js';
import { bytes, flag, idOrNull, instant, maybe, text, textOrNull } from './rows.js';
import type { Row, Sql } from './sql.js';

/** Everything but the bytes. */
export const LIGHT_INBOUND = `transport_id, sender_scheme, sender_value, receiver_scheme, receiver_value, document_type, process,
  sha256, received_at, state, note, document_id`;

export function inboundRepository(sql: Sql, administration: AdministrationId): InboundRepository {
  const transmission = (providerId: string): string =>
    encodeJson([administration, 'transmission', providerId]);
  return {
    async addEvent({ connectionId, eventId, about, body, at }) {
      const added = await sql.query(
        `insert into webhook_event (administration_id, connection_id, event_id, about, body, at)
         select $1, $2, $3, $4, $5::bytea, $6::timestamptz
         from pg_advisory_xact_lock(hashtextextended($7, 0))
         on conflict (administration_id, connection_id, event_id) do nothing returning 1`,
        [
          ...[administration, connectionId, eventId, about ?? null, body, at],
          about === undefined ? null : transmission(about),
        ],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async wasToldOf(providerId) {
      // Two statements, asked at once: the second must see what was committed while the first one waited.
      const [, [row]] = await Promise.all([
        sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
          transmission(providerId),
        ]),
        sql.query(
          `select exists (select from webhook_event where administration_id = $1 and about = $2) as told`,
          [administration, providerId],
        ),
      ]);
      return row !== undefined && flag(row, 'told');
    },
    async add(record) {
      const added = await sql.query(
        `insert into inbound (administration_id, transport_id, sender_scheme, sender_value, receiver_scheme,
           receiver_value, document_type, process, bytes, sha256, received_at, state, note, document_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (administration_id, transport_id) do nothing returning 1`,
        [
          administration,
          record.transportId,
          record.sender?.scheme ?? null,
          record.sender?.value ?? null,
          record.receiver.scheme,
          record.receiver.value,
          record.documentType,
          record.process,
          record.bytes,
          record.sha256,
          record.receivedAt,
          record.state,
          record.note ?? null,
          record.documentId ?? null,
        ],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async byTransportId(transportId) {
      const [row] = await sql.query(
        'select * from inbound where administration_id = $1 and transport_id = $2',
        [administration, transportId],
      );
      return row === undefined ? null : { ...inboundOf(row), bytes: bytes(row, 'bytes') };
    },
    async firstOf(documentId) {
      const [row] = await sql.query(
        `select ${LIGHT_INBOUND} from inbound where administration_id = $1 and document_id = $2
         order by position limit 1`,
        [administration, documentId],
      );
      return row === undefined ? null : inboundOf(row);
    },
    async setState(transportId, state, note, documentId) {
      const saved = await sql.query(
        `update inbound set state = $3, note = $4, document_id = coalesce($5, document_id)
         where administration_id = $1 and transport_id = $2 returning 1`,
        [administration, transportId, state, note ?? null, documentId ?? null],
      );
      if (saved.length === 0) throw new Error('No inbound record with that transport id');
    },
    async inState(state) {
      const rows = await sql.query(
        `select ${LIGHT_INBOUND} from inbound where administration_id = $1 and state = $2 order by position`,
        [administration, state],
      );
      return rows.map(inboundOf);
    },
  };
}

export function inboundOf(row: Row): Omit<InboundRecord, 'bytes'> {
  return {
    transportId: text(row, 'transport_id'),
    sender: senderOf(row),
    receiver: { scheme: text(row, 'receiver_scheme'), value: text(row, 'receiver_value') },
    documentType: text(row, 'document_type'),
    process: text(row, 'process'),
    sha256: text(row, 'sha256'),
    receivedAt: instant(row, 'received_at'),
    state: text(row, 'state') as InboundRecord['state'],
    ...maybe('note', textOrNull(row, 'note')),
    ...maybe('documentId', idOrNull<'document'>(row, 'document_id')),
  };
}

function senderOf(row: Row): InboundRecord['sender'] {
  const scheme = textOrNull(row, 'sender_scheme');
  return scheme === null ? null : { scheme, value: text(row, 'sender_value') };
}
