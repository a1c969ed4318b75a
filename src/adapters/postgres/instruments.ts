import { type Instrument, isOver } from '../../domain/instrument/instrument.js';
import type { ProvisionProposal } from '../../domain/instrument/provision-proposal.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { InstrumentRepository, ProvisionRepository } from '../../ports/instruments.js';
import { encodeJson } from './json.js';
import { filtered } from './filters.js';
import { json, listOrAll } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function instrumentRepository(
  sql: Sql,
  administration: AdministrationId,
): InstrumentRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add(instrument) {
      const { id, openItemId, debtorId, kind, state } = instrument;
      const added = await query(
        `insert into instrument (administration_id, id, open_item_id, debtor_id, kind, state, over, doc)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
        ...[id, openItemId, debtorId, kind, state, isOver(instrument), encodeJson(instrument)],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async byId(id) {
      const [row] = await query(
        'select doc from instrument where administration_id = $1 and id = $2 for update',
        id,
      );
      return row === undefined ? null : (json(row, 'doc') as Instrument);
    },
    async save(instrument) {
      const saved = await query(
        `update instrument set state = $3, over = $4, doc = $5
         where administration_id = $1 and id = $2 returning 1`,
        ...[instrument.id, instrument.state, isOver(instrument), encodeJson(instrument)],
      );
      if (saved.length === 0) throw new Error(`There is no instrument ${instrument.id}`);
    },
    async list({ openItemIds, debtorIds, kind, liveOnly = false }, limit) {
      const rows = await sql.query(
        ...filtered(
          [administration, limit],
          {
            'open_item_id = any(?::text[])': listOrAll(openItemIds),
            'debtor_id = any(?::text[])': listOrAll(debtorIds),
            ...{ 'kind = ?': kind, 'not over': liveOnly },
          },
          (and) =>
            `select doc from instrument where administration_id = $1${and} order by position limit $2`,
        ),
      );
      return rows.map((row) => json(row, 'doc') as Instrument);
    },
  };
}

export function provisionRepository(
  sql: Sql,
  administration: AdministrationId,
): ProvisionRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async propose(proposal) {
      const { id, debtorId, on, amount, state } = proposal;
      const added = await query(
        `insert into provision_proposal (administration_id, id, debtor_id, on_date, currency, state, doc)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
        ...[id, debtorId, on, amount.currency, state, encodeJson(proposal)],
      );
      return added.length === 1 ? 'proposed' : 'exists';
    },
    async byId(id) {
      const [row] = await query(
        'select doc from provision_proposal where administration_id = $1 and id = $2 for update',
        id,
      );
      return row === undefined ? null : (json(row, 'doc') as ProvisionProposal);
    },
    async save(proposal) {
      const saved = await query(
        `update provision_proposal set state = $3, doc = $4
         where administration_id = $1 and id = $2 returning 1`,
        ...[proposal.id, proposal.state, encodeJson(proposal)],
      );
      if (saved.length === 0) throw new Error(`There is no provision proposal ${proposal.id}`);
    },
    async list({ state, debtorId }, limit) {
      const rows = await sql.query(
        ...filtered(
          [administration, limit],
          { 'state = ?': state, 'debtor_id = ?': debtorId },
          (and) =>
            `select doc from provision_proposal where administration_id = $1${and}
           order by on_date desc, position limit $2`,
        ),
      );
      return rows.map((row) => json(row, 'doc') as ProvisionProposal);
    },
  };
}
