import type { Subject } from './store-subject.js';

/**
 * Tables the log is not written from: what comes from outside, what follows from something else, and machines at work. A new
 * table stands here, or calls audited() in its migration.
 */
const NOT_WATCHED = [
  ...['administration_summary', 'administration_usage', 'audit_entry', 'audit_head', 'bank_entry'],
  ...['bank_file', 'bank_notice', 'bank_source_state', 'claim', 'collection_case_event'],
  ...['collection_line', 'credit_alert', 'credit_score', 'cursor', 'data_key'],
  ...['debtor', 'document', 'document_issuer', 'document_version', 'dunning_hold'],
  ...[
    'dunning_trouble',
    'event',
    'event_call',
    'exchange_rate',
    'firm_request',
    'host_mapping_check',
    'host_problem',
  ],
  ...['host_reading', 'host_webhook', 'inbound', 'install', 'journey'],
  ...['link_answer', 'link_key', 'mailbox_state', 'message_received', 'message_sent'],
  ...[
    'message_status',
    'named_request',
    'onboarding',
    'open_item',
    'outbox_attempt',
    'participant_lookup',
  ],
  ...['password_reset', 'payment_link', 'public_link', 'reconciliation', 'refund'],
  ...['reminder', 'response', 'response_sent', 'schema_migration', 'sign_in_attempt'],
  ...['sign_in_question', 'statement', 'timeline', 'timeline_item', 'user_preferences'],
  ...['user_recovery_code', 'webhook_event'],
];

/** Nobody forgets the audit log: each table is in it, or said not to be. */
export function watchedContract({ store }: Subject): void {
  test('the audit log is written from every table that is not said to hold no decisions', async () => {
    const rows = await store().database.transaction({ as: 'owner' }, (sql) =>
      sql.query(
        `select relname::text as name from pg_class c
           where relkind = 'r' and relnamespace = current_schema()::regnamespace and not exists
             (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'audited%')
           order by relname collate "C"`,
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(NOT_WATCHED);
  });
}
