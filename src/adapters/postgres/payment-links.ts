import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type {
  PaymentLink,
  PaymentLinkRepository,
  PaymentState,
} from '../../ports/payment-links.js';
import { filtered } from './filters.js';
import { encodeJson } from './json.js';
import { amount, id, instant, json, maybe, text, textOrNull, listOrAll } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function paymentLinkRepository(
  sql: Sql,
  administration: AdministrationId,
): PaymentLinkRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add(link) {
      await query(
        `insert into payment_link (administration_id, id, connection_id, debtor_id, open_item_ids, amount_minor,
           currency, reference, provider_id, url, state, made_at, expires_at, state_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        ...[link.id, link.connectionId, link.debtorId, encodeJson(link.openItemIds)],
        ...[link.amount.minor, link.amount.currency, link.reference, link.providerId ?? null],
        ...[link.url ?? null, link.state, link.madeAt, link.expiresAt, link.stateAt],
      );
    },
    async byProviderId(connectionId, providerId) {
      const [row] = await query(
        `select * from payment_link where administration_id = $1 and connection_id = $2 and provider_id = $3`,
        ...[connectionId, providerId],
      );
      return row === undefined ? null : linkOf(row);
    },
    async ofDebtor(debtorId, limit) {
      const rows = await query(
        `select * from payment_link where administration_id = $1 and debtor_id = $2
         order by position desc limit $3`,
        ...[debtorId, limit],
      );
      return rows.map(linkOf);
    },
    async inState(state, since, debtors) {
      const rows = await sql.query(
        ...filtered(
          [administration, state, since],
          { 'debtor_id = any(?::text[])': listOrAll(debtors) },
          (and) => `select * from payment_link
            where administration_id = $1 and state = $2 and state_at >= $3${and} order by position`,
        ),
      );
      return rows.map(linkOf);
    },
    async save({ id: linkId, providerId, url, state, stateAt }) {
      await query(
        `update payment_link set provider_id = $3, url = $4, state = $5, state_at = $6
         where administration_id = $1 and id = $2`,
        ...[linkId, providerId ?? null, url ?? null, state, stateAt],
      );
    },
  };
}

function linkOf(row: Row): PaymentLink {
  return {
    id: id<'payment-link'>(row, 'id'),
    connectionId: id<'connection'>(row, 'connection_id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    openItemIds: json(row, 'open_item_ids') as OpenItemId[],
    amount: amount(row, 'amount_minor'),
    reference: text(row, 'reference'),
    ...maybe('providerId', textOrNull(row, 'provider_id')),
    ...maybe('url', textOrNull(row, 'url')),
    state: text(row, 'state') as PaymentState,
    madeAt: instant(row, 'made_at'),
    expiresAt: instant(row, 'expires_at'),
    stateAt: instant(row, 'state_at'),
  };
}
