import type { AdministrationId } from '../../kernel/ids.js';
import type { ExchangeState, ResponseCode } from '../../domain/exchange/exchange.js';
import type { Absence, Dispatch, OtherChannel } from '../../domain/exchange/fallback.js';
import type { Exchange, ExchangeRepository, ResponseReceived } from '../../ports/store.js';
import { filtered } from './filters.js';
import { encodeJson } from './json.js';
import {
  date,
  id,
  instant,
  instantOrNull,
  integer,
  json,
  jsonOrNull,
  listOf,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function exchangeRepository(sql: Sql, administration: AdministrationId): ExchangeRepository {
  const select = async (
    rest: string,
    ...values: readonly Value[]
  ): Promise<readonly Exchange[]> => {
    const rows = await sql.query(
      `select * from exchange where administration_id = $1 and ${rest}`,
      [administration, ...values],
    );
    return rows.map(exchangeOf);
  };
  return {
    async add(exchange) {
      const added = await sql.query(
        `insert into exchange (administration_id, id, state, provider_id, state_at, attempts, note,
           transport_id, first_attempt_at, attempted_at, channel, absence, dispatch,
           document_id, document_version, key, number, sender_scheme, sender_value, receiver_scheme, receiver_value)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
           $21)
         on conflict do nothing returning 1`,
        [
          administration,
          ...changeable(exchange),
          exchange.documentId,
          exchange.documentVersion,
          exchange.key,
          exchange.number,
          exchange.sender.scheme,
          exchange.sender.value,
          exchange.receiver.scheme,
          exchange.receiver.value,
        ],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    save: (exchange) =>
      sql.send(
        `update exchange set state = $3, provider_id = $4, state_at = $5, attempts = $6, note = $7,
           transport_id = $8, first_attempt_at = $9, attempted_at = $10, channel = $11, absence = $12,
           dispatch = $13
         where administration_id = $1 and id = $2 returning 1`,
        [administration, ...changeable(exchange)],
        (saved) => {
          if (saved.length === 0) throw new Error(`No exchange ${exchange.id}`);
        },
      ),
    look: async (exchangeId) => (await select('id = $2', exchangeId))[0] ?? null,
    byId: async (exchangeId) => (await select('id = $2 for no key update', exchangeId))[0] ?? null,
    byDocument: (documentId) =>
      select('document_id = $2 order by document_version for no key update', documentId),
    byProviderId: async (providerId) =>
      (await select('provider_id = $2 order by position desc limit 1', providerId))[0] ?? null,
    byTransportId: async (transportId) =>
      (
        await select(
          'transport_id = $2 order by position desc limit 1 for no key update',
          transportId,
        )
      )[0] ?? null,
    all: () => select('true order by position'),
    inState: (states) => select('state = any($2::text[]) order by position', listOf(states)),
    async addResponse(response) {
      const added = await sql.query(
        `insert into response (administration_id, transport_id, document_id, code, reasons, note, at, effective_on,
           statuses)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (administration_id, transport_id) do nothing returning 1`,
        [
          administration,
          response.transportId,
          response.documentId,
          response.code,
          encodeJson(response.reasons),
          response.note ?? null,
          response.at,
          response.effectiveOn,
          response.statuses === undefined ? null : encodeJson(response.statuses),
        ],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async responses(documentId) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'document_id = ?': documentId },
          (and) => `select * from response where administration_id = $1${and} order by position`,
        ),
      );
      return rows.map(responseOf);
    },
    async standing(documents) {
      const among = [administration, listOf(documents)];
      const [states, responses] = await Promise.all([
        sql.query(
          'select document_id, state from exchange where administration_id = $1 and document_id = any($2::text[])',
          among,
        ),
        sql.query(
          `select * from response where administration_id = $1 and document_id = any($2::text[])
           order by position`,
          among,
        ),
      ]);
      return {
        states: states.map((row) => ({
          documentId: id<'document'>(row, 'document_id'),
          state: text(row, 'state') as ExchangeState,
        })),
        responses: responses.map(responseOf),
      };
    },
  };
}

type Statuses = NonNullable<ResponseReceived['statuses']>;

function changeable(exchange: Exchange): readonly Value[] {
  return [
    exchange.id,
    exchange.state,
    exchange.providerId ?? null,
    exchange.stateAt,
    exchange.attempts,
    exchange.note ?? null,
    exchange.transportId,
    exchange.firstAttemptAt ?? null,
    exchange.attemptedAt ?? null,
    exchange.channel ?? 'network',
    exchange.absence === undefined ? null : encodeJson(exchange.absence),
    exchange.dispatch === undefined ? null : encodeJson(exchange.dispatch),
  ];
}

function exchangeOf(row: Row): Exchange {
  return {
    id: id<'exchange'>(row, 'id'),
    documentId: id<'document'>(row, 'document_id'),
    documentVersion: integer(row, 'document_version'),
    key: text(row, 'key'),
    number: text(row, 'number'),
    sender: { scheme: text(row, 'sender_scheme'), value: text(row, 'sender_value') },
    receiver: { scheme: text(row, 'receiver_scheme'), value: text(row, 'receiver_value') },
    state: text(row, 'state') as ExchangeState,
    transportId: textOrNull(row, 'transport_id') ?? text(row, 'id'),
    ...maybe('providerId', textOrNull(row, 'provider_id')),
    ...maybe('firstAttemptAt', instantOrNull(row, 'first_attempt_at')),
    ...maybe('attemptedAt', instantOrNull(row, 'attempted_at')),
    stateAt: instant(row, 'state_at'),
    attempts: integer(row, 'attempts'),
    ...maybe('note', textOrNull(row, 'note')),
    ...channelOf(row),
    ...maybe('absence', jsonOrNull(row, 'absence') as Absence | null),
    ...maybe('dispatch', jsonOrNull(row, 'dispatch') as Dispatch | null),
  };
}

function channelOf(row: Row): Pick<Exchange, 'channel'> {
  const channel = text(row, 'channel');
  return channel === 'network' ? {} : { channel: channel as OtherChannel };
}

function responseOf(row: Row): ResponseReceived {
  return {
    documentId: id<'document'>(row, 'document_id'),
    transportId: text(row, 'transport_id'),
    code: text(row, 'code') as ResponseCode,
    reasons: json(row, 'reasons') as readonly string[],
    ...maybe(
      'statuses',
      (row['statuses'] === null ? null : json(row, 'statuses')) as Statuses | null,
    ),
    ...maybe('note', textOrNull(row, 'note')),
    at: instant(row, 'at'),
    effectiveOn: date(row, 'effective_on'),
  };
}
