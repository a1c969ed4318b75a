import type { AdministrationId } from '../../kernel/ids.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import type { ResponseStatus } from '../../domain/exchange/response.js';
import type { ResponseSent, ResponseSentRepository } from '../../ports/responses-sent.js';
import { encodeJson } from './json.js';
import {
  bytes,
  dateOrNull,
  id,
  instant,
  instantOrNull,
  integer,
  json,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

const LIGHT = `id, document_id, serial, code, statuses, note, effective_on, sender_scheme, sender_value,
  receiver_scheme, receiver_value, key, transport_id, sha256, queued_at, state, state_at, state_note, provider_id,
  attempts, first_attempt_at, attempted_at`;

export function responseSentRepository(
  sql: Sql,
  administration: AdministrationId,
): ResponseSentRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const select = async (rest: string, value: Value): Promise<readonly ResponseSent[]> =>
    (
      await query(`select * from response_sent where administration_id = $1 and ${rest}`, value)
    ).map((row) => ({ ...lightOf(row), bytes: bytes(row, 'bytes') }));
  return {
    async conversation(documentId) {
      await query(
        'select 1 from document where administration_id = $1 and id = $2 for no key update',
        documentId,
      );
      return select('document_id = $2 order by serial', documentId);
    },
    async add(response) {
      await query(
        `insert into response_sent (administration_id, ${LIGHT}, bytes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
           $23, $24)`,
        response.id,
        response.documentId,
        response.serial,
        response.code,
        encodeJson(response.statuses),
        response.note ?? null,
        response.effectiveOn ?? null,
        response.sender.scheme,
        response.sender.value,
        response.receiver.scheme,
        response.receiver.value,
        response.key,
        response.transportId,
        response.sha256,
        response.queuedAt,
        response.state,
        response.stateAt,
        response.stateNote ?? null,
        response.providerId ?? null,
        response.attempts,
        response.firstAttemptAt ?? null,
        response.attemptedAt ?? null,
        response.bytes,
      );
    },
    async save(response) {
      const saved = await query(
        `update response_sent set state = $3, state_at = $4, state_note = $5, provider_id = $6, transport_id = $7,
           attempts = $8, first_attempt_at = $9, attempted_at = $10
         where administration_id = $1 and id = $2 returning 1`,
        response.id,
        response.state,
        response.stateAt,
        response.stateNote ?? null,
        response.providerId ?? null,
        response.transportId,
        response.attempts,
        response.firstAttemptAt ?? null,
        response.attemptedAt ?? null,
      );
      if (saved.length === 0) throw new Error(`No response ${response.id}`);
    },
    byId: async (responseId) => (await select('id = $2 for no key update', responseId))[0] ?? null,
    byProviderId: async (providerId) =>
      (await select('provider_id = $2 order by position desc limit 1', providerId))[0] ?? null,
    byTransportId: async (transportId) =>
      (
        await select(
          'transport_id = $2 order by position desc limit 1 for no key update',
          transportId,
        )
      )[0] ?? null,
    async list(limit) {
      const rows = await query(
        `select ${LIGHT} from response_sent where administration_id = $1 order by position desc limit $2`,
        limit,
      );
      return rows.map(lightOf);
    },
  };
}

function lightOf(row: Row): Omit<ResponseSent, 'bytes'> {
  return {
    id: id<'response'>(row, 'id'),
    documentId: id<'document'>(row, 'document_id'),
    serial: integer(row, 'serial'),
    code: text(row, 'code') as ResponseCode,
    statuses: json(row, 'statuses') as readonly ResponseStatus[],
    ...maybe('note', textOrNull(row, 'note')),
    ...maybe('effectiveOn', dateOrNull(row, 'effective_on')),
    sender: { scheme: text(row, 'sender_scheme'), value: text(row, 'sender_value') },
    receiver: { scheme: text(row, 'receiver_scheme'), value: text(row, 'receiver_value') },
    key: text(row, 'key'),
    transportId: text(row, 'transport_id'),
    sha256: text(row, 'sha256'),
    queuedAt: instant(row, 'queued_at'),
    state: text(row, 'state') as ResponseSent['state'],
    stateAt: instant(row, 'state_at'),
    ...maybe('stateNote', textOrNull(row, 'state_note')),
    ...maybe('providerId', textOrNull(row, 'provider_id')),
    attempts: integer(row, 'attempts'),
    ...maybe('firstAttemptAt', instantOrNull(row, 'first_attempt_at')),
    ...maybe('attemptedAt', instantOrNull(row, 'attempted_at')),
  };
}
