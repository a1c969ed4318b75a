import type { RequestHandler, Router } from 'express';
import { compare, absolute, isZero } from '../../kernel/decimal.js';
import { tellMoneybirdProblem } from './gate.js';
import { type Answer, bodyOf, NOT_FOUND, refuse } from './call.js';
import type { Administration, MoneybirdState, Row } from './state.js';
import { amountOf, rowsOf, totalsOf } from './totals.js';

type InvoiceCollection = 'sales_invoices' | 'external_sales_invoices';

const KEPT = ['financial_account_id', 'ledger_account_id', 'financial_mutation_id'] as const;

/** Payments of an invoice: booked, and taken back by being deleted. It takes more than is open, as the package does. */
export function paymentRoutes(
  api: Router,
  state: MoneybirdState,
  on: (answer: Answer) => RequestHandler,
): void {
  for (const collection of ['sales_invoices', 'external_sales_invoices'] as const) {
    api.post(`/${collection}/:id/payments`, on(pay(state, collection)));
    api.delete(`/${collection}/:id/payments/:payment`, on(unpay(state, collection)));
  }
}

function pay(state: MoneybirdState, collection: InvoiceCollection): Answer {
  return ({ administration, request, response }) => {
    const row = administration.records[collection].get(String(request.params['id']));
    const fields = bodyOf(request, 'payment');
    if (row === undefined) tellMoneybirdProblem(response, NOT_FOUND);
    else if (row['state'] === 'draft') refuse(response, 'base', 'The invoice is a draft');
    else if (typeof fields?.['payment_date'] !== 'string')
      refuse(response, 'payment_date', "can't be blank");
    else if (isZero(amountOf(fields['price']))) refuse(response, 'price', "can't be blank");
    else response.status(201).json(book(state, administration, collection, row, fields));
  };
}

/** Books a payment as a person or a caller does. */
export function book(
  state: MoneybirdState,
  administration: Administration,
  collection: InvoiceCollection,
  row: Row,
  fields: Readonly<Record<string, unknown>>,
): Row {
  const identifier = state.keepsIdentifiers ? (fields['transaction_identifier'] ?? null) : null;
  const payment = {
    ...{ id: state.nextId(), invoice_id: row.id, payment_date: fields['payment_date'] },
    ...{ price: fields['price'], transaction_identifier: identifier },
    ...Object.fromEntries(KEPT.map((name) => [name, fields[name] ?? null])),
  };
  const changed = state.change(administration, collection, row.id, {
    payments: [...rowsOf(row['payments']), payment],
  });
  const { total_unpaid: unpaid } = totalsOf(administration, changed);
  return { ...payment, is_settled: compare(absolute(amountOf(unpaid)), amountOf('0')) === 0 };
}

function unpay(state: MoneybirdState, collection: InvoiceCollection): Answer {
  return ({ administration, request, response }) => {
    const row = administration.records[collection].get(String(request.params['id']));
    const payments = rowsOf(row?.['payments']);
    const left = payments.filter(({ id }) => id !== request.params['payment']);
    if (row === undefined || left.length === payments.length) {
      tellMoneybirdProblem(response, NOT_FOUND);
      return;
    }
    state.change(administration, collection, row.id, { payments: left });
    response.status(204).end();
  };
}
