import type { AdministrationId } from '../../kernel/ids.js';
import type { BankSourceError } from '../../ports/bank-source.js';
import type { BankSourceRepository, BankSourceState } from '../../ports/store.js';
import { encodeJson } from './json.js';
import { id, instant, instantOrNull, json, text, textOrNull } from './rows.js';
import type { Row, Sql } from './sql.js';

const COLUMNS = [
  'cursor',
  'page_done',
  'looked_at',
  'succeeded_at',
  'next_look_at',
  'last_file',
  'last_file_at',
  'refused_file',
  'refused_reason',
  'refused_at',
  'consent_until',
  'error_kind',
  'error_message',
  'error_since',
] as const;

const SAVE = `insert into bank_source_state (administration_id, connection_id, ${COLUMNS.join(', ')})
  values ($1, $2, ${COLUMNS.map((_, index) => `$${index + 3}`).join(', ')})
  on conflict (administration_id, connection_id) do update set
    ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

export function bankSourceRepository(
  sql: Sql,
  administration: AdministrationId,
): BankSourceRepository {
  return {
    async state(connectionId) {
      const [row] = await sql.query(
        'select * from bank_source_state where administration_id = $1 and connection_id = $2',
        [administration, connectionId],
      );
      return row === undefined ? null : stateOf(row);
    },
    async save(state) {
      await sql.query(SAVE, [
        administration,
        state.connectionId,
        state.cursor,
        encodeJson(state.pageDone),
        state.lookedAt,
        state.succeededAt,
        state.nextLookAt,
        state.lastFile?.name ?? null,
        state.lastFile?.at ?? null,
        state.lastRefused?.name ?? null,
        state.lastRefused?.reason ?? null,
        state.lastRefused?.at ?? null,
        state.consentUntil,
        state.error?.kind ?? null,
        state.error?.message ?? null,
        state.error?.since ?? null,
      ]);
    },
  };
}

function stateOf(row: Row): BankSourceState {
  const lastFile = textOrNull(row, 'last_file');
  const refused = textOrNull(row, 'refused_file');
  const kind = textOrNull(row, 'error_kind') as BankSourceError['kind'] | null;
  return {
    connectionId: id<'connection'>(row, 'connection_id'),
    cursor: textOrNull(row, 'cursor'),
    pageDone: json(row, 'page_done') as readonly string[],
    lookedAt: instant(row, 'looked_at'),
    succeededAt: instantOrNull(row, 'succeeded_at'),
    nextLookAt: instantOrNull(row, 'next_look_at'),
    lastFile: lastFile === null ? null : { name: lastFile, at: instant(row, 'last_file_at') },
    lastRefused:
      refused === null
        ? null
        : { name: refused, reason: text(row, 'refused_reason'), at: instant(row, 'refused_at') },
    consentUntil: instantOrNull(row, 'consent_until'),
    error:
      kind === null
        ? null
        : { kind, message: text(row, 'error_message'), since: instant(row, 'error_since') },
  };
}
