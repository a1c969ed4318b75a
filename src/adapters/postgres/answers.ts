import type { AdministrationId } from '../../kernel/ids.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type {
  AnswerRepository,
  MessageStatusReceived,
  ParkedAnswer,
  ProposedTerm,
} from '../../ports/answers.js';
import { filtered } from './filters.js';
import {
  date,
  dateOrNull,
  id,
  idOrNull,
  instant,
  instantOrNull,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function answerRepository(sql: Sql, administration: AdministrationId): AnswerRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const insert = async (
    table: string,
    row: Readonly<Record<string, Value>>,
  ): Promise<'added' | 'exists'> => {
    const columns = Object.keys(row);
    const added = await query(
      `insert into ${table} (administration_id, ${columns.join(', ')})
       values ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})
       on conflict do nothing returning 1`,
      ...Object.values(row),
    );
    return added.length === 1 ? 'added' : 'exists';
  };
  const selectParked = async (rest: string, value: Value): Promise<readonly ParkedAnswer[]> =>
    (
      await query(`select * from parked_answer where administration_id = $1 and ${rest}`, value)
    ).map(parkedOf);
  const selectTerms = async (
    rest: string,
    ...values: readonly Value[]
  ): Promise<readonly ProposedTerm[]> =>
    (
      await query(`select * from proposed_term where administration_id = $1 and ${rest}`, ...values)
    ).map(termOf);
  return {
    park: (parked) =>
      insert('parked_answer', {
        transport_id: parked.transportId,
        kind: parked.kind,
        reason: parked.reason,
        code: parked.code,
        about: parked.about,
        sender_scheme: parked.sender?.scheme ?? null,
        sender_value: parked.sender?.value ?? null,
        at: parked.at,
        state: parked.state,
        decided_by: parked.decidedBy ?? null,
        decided_at: parked.decidedAt ?? null,
        document_id: parked.documentId ?? null,
      }),
    parked: (state) => selectParked('state = $2 order by position', state),
    lockedParked: async (transportId) =>
      (await selectParked('transport_id = $2 for no key update', transportId))[0] ?? null,
    async saveParked({ transportId, state, decidedBy, decidedAt, documentId }) {
      const saved = await query(
        `update parked_answer set state = $3, decided_by = $4, decided_at = $5, document_id = $6
         where administration_id = $1 and transport_id = $2 returning 1`,
        ...[transportId, state, decidedBy ?? null, decidedAt ?? null, documentId ?? null],
      );
      if (saved.length === 0) throw new Error('No parked answer with that transport id');
    },
    confirmProvider: (provider, { by, at }) =>
      insert('answering_provider', { ...providerKey(provider), confirmed_by: by, at }),
    async isConfirmed(provider) {
      const { scheme, value } = providerKey(provider);
      const found = await query(
        'select 1 from answering_provider where administration_id = $1 and scheme = $2 and value = $3',
        ...[scheme, value],
      );
      return found.length === 1;
    },
    propose: (term) =>
      insert('proposed_term', {
        transport_id: term.transportId,
        open_item_id: term.openItemId,
        due_date: term.dueDate,
        proposed_on: term.proposedOn,
        state: term.state,
        decided_by: term.decidedBy ?? null,
        decided_on: term.decidedOn ?? null,
      }),
    terms: (state) =>
      state === undefined
        ? selectTerms('true order by position')
        : selectTerms('state = $2 order by position', state),
    termsOf: (openItemId) => selectTerms('open_item_id = $2 order by position', openItemId),
    lockedTerm: async (transportId) =>
      (await selectTerms('transport_id = $2 for no key update', transportId))[0] ?? null,
    async saveTerm({ transportId, state, decidedBy, decidedOn }) {
      const saved = await query(
        `update proposed_term set state = $3, decided_by = $4, decided_on = $5
         where administration_id = $1 and transport_id = $2 returning 1`,
        ...[transportId, state, decidedBy ?? null, decidedOn ?? null],
      );
      if (saved.length === 0) throw new Error('No proposed term with that transport id');
    },
    addMessageStatus: (status) =>
      insert('message_status', {
        transport_id: status.transportId,
        kind: status.kind,
        code: status.code,
        about: status.about,
        description: status.description,
        document_id: status.documentId ?? null,
        at: status.at,
      }),
    async messageStatuses(documentId) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'document_id = ?': documentId },
          (and) =>
            `select * from message_status where administration_id = $1${and} order by position`,
        ),
      );
      return rows.map(messageStatusOf);
    },
  };
}

/** Participant values compare case-insensitively. */
function providerKey({ scheme, value }: ParticipantId): ParticipantId {
  return { scheme, value: value.toLowerCase() };
}

function parkedOf(row: Row): ParkedAnswer {
  const scheme = textOrNull(row, 'sender_scheme');
  return {
    transportId: text(row, 'transport_id'),
    kind: text(row, 'kind') as ParkedAnswer['kind'],
    reason: text(row, 'reason') as ParkedAnswer['reason'],
    code: text(row, 'code'),
    about: text(row, 'about'),
    sender: scheme === null ? null : { scheme, value: text(row, 'sender_value') },
    at: instant(row, 'at'),
    state: text(row, 'state') as ParkedAnswer['state'],
    ...maybe('decidedBy', textOrNull(row, 'decided_by')),
    ...maybe('decidedAt', instantOrNull(row, 'decided_at')),
    ...maybe('documentId', idOrNull<'document'>(row, 'document_id')),
  };
}

function termOf(row: Row): ProposedTerm {
  return {
    transportId: text(row, 'transport_id'),
    openItemId: id<'open-item'>(row, 'open_item_id'),
    dueDate: date(row, 'due_date'),
    proposedOn: date(row, 'proposed_on'),
    state: text(row, 'state') as ProposedTerm['state'],
    ...maybe('decidedBy', textOrNull(row, 'decided_by')),
    ...maybe('decidedOn', dateOrNull(row, 'decided_on')),
  };
}

function messageStatusOf(row: Row): MessageStatusReceived {
  return {
    transportId: text(row, 'transport_id'),
    kind: text(row, 'kind') as MessageStatusReceived['kind'],
    code: text(row, 'code') as MessageStatusReceived['code'],
    about: text(row, 'about'),
    description: text(row, 'description'),
    ...maybe('documentId', idOrNull<'document'>(row, 'document_id')),
    at: instant(row, 'at'),
  };
}
