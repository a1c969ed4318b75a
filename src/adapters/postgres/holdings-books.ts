import { type Holding, HIS_ENTRIES, HIS_ITEMS, OF_ITEM } from './holding.js';

/** Books and documents: a duty keeps them, so they are shown and never cleared. */
export const BOOKS: readonly Holding[] = [
  { kind: 'debtor', part: 'debtor', shown: 'doc', json: ['doc'], of: 't.id = $2', order: 'id' },
  {
    ...{ kind: 'document', part: 'document', order: 'position', json: ['invoice'] },
    shown: 'id, direction, version, kind, number, invoice, at',
  },
  {
    ...{ kind: 'journey', part: 'journey', order: 'document_id, position', json: ['detail'] },
    shown: 'document_id, at, kind, detail',
    of: `t.document_id in (select d.id from document d where d.administration_id = $1 and d.debtor_id = $2)`,
  },
  {
    ...{ kind: 'booking', part: 'open_item', order: 'due_date, id' },
    shown:
      'id, kind, number, issue_date, due_date, amount_minor, currency, reference, order_reference',
  },
  {
    ...{ kind: 'booking', part: 'allocation', order: 'position', ...OF_ITEM },
    shown: 'id, open_item_id, entry_id, amount_minor, currency, write_off, on_date, reversed_on',
  },
  {
    ...{ kind: 'booking', part: 'on_account', order: 'id' },
    shown: 'id, entry_id, amount_minor, currency, on_date, reversed_on',
  },
  {
    ...{ kind: 'booking', part: 'bank_entry', order: 'booking_date, id', json: ['doc'] },
    shown: 'id, booking_date, amount_minor, currency, doc',
    // A booking of many payments names others: it is no answer about him.
    of: `cardinality(t.detail_minor) <= 1 and t.id in (${HIS_ENTRIES})`,
  },
  {
    ...{ kind: 'booking', part: 'refund', order: 'position' },
    shown: 'id, entry_id, open_item_id, amount_minor, currency, name, iban',
    of: `(t.open_item_id in (${HIS_ITEMS}) or t.entry_id in (${HIS_ENTRIES}))`,
  },
  {
    ...{ kind: 'booking', part: 'claim', order: 'position' },
    shown: 'id, kind, amount_minor, open_minor, currency, clause, on_date',
  },
  {
    ...{ kind: 'booking', part: 'mandate', order: 'position', json: ['doc'] },
    shown: 'id, doc, revoked_on',
  },
  {
    ...{ kind: 'booking', part: 'collection_line', order: 'position' },
    shown: 'id, open_item_id, mandate_id, amount_minor, currency, state, paid_on',
  },
  {
    ...{ kind: 'booking', part: 'payment_link', order: 'position' },
    shown: 'id, open_item_ids, amount_minor, currency, reference, state, made_at',
    json: ['open_item_ids'],
  },
  {
    ...{ kind: 'booking', part: 'instrument', order: 'position', json: ['doc'] },
    shown: 'id, open_item_id, kind, state, doc',
  },
  {
    ...{ kind: 'booking', part: 'provision_proposal', order: 'position', json: ['doc'] },
    shown: 'id, on_date, currency, state, doc',
  },
  {
    ...{ kind: 'booking', part: 'collection_case', order: 'position', json: ['doc'] },
    shown: 'id, reference, over, doc',
  },
  {
    ...{ kind: 'document', part: 'dossier_file', order: 'position' },
    shown: 'id, open_item_id, kind, name, media_type, sha256, size, added_by, at',
  },
];
