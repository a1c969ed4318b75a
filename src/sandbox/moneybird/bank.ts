import type { RequestHandler, Router } from 'express';
import { tellMoneybirdProblem } from './gate.js';
import { book } from './payments.js';
import { type Answer, bodyOf, NOT_FOUND, refuse } from './call.js';
import type { MoneybirdState, Row } from './state.js';
import { rowsOf } from './totals.js';

/** Statements with their mutations, and mutations linked to what they pay. */
export function bankRoutes(
  api: Router,
  state: MoneybirdState,
  on: (answer: Answer) => RequestHandler,
): void {
  api.post('/financial_statements', on(addStatement(state)));
  api.patch('/financial_mutations/:id/link_booking', on(link(state)));
  api.delete('/financial_mutations/:id/unlink_booking', on(unlink(state)));
}

function addStatement(state: MoneybirdState): Answer {
  return ({ administration, request, response }) => {
    const fields = bodyOf(request, 'financial_statement');
    if (typeof fields?.['reference'] !== 'string') {
      refuse(response, 'reference', "can't be blank");
      return;
    }
    const given = Object.values(fields['financial_mutations_attributes'] ?? {}) as Row[];
    const mutations = given.map((mutation) =>
      state.add(administration, 'financial_mutations', { ...mutation, bookings: [] }),
    );
    const row = state.add(administration, 'financial_statements', {
      ...{ reference: fields['reference'], financial_account_id: fields['financial_account_id'] },
      financial_mutations: mutations,
    });
    response.status(201).json(row);
  };
}

/** What a mutation can be linked to here, by the name the caller gives. */
const LINKED = {
  SalesInvoice: 'sales_invoices',
  ExternalSalesInvoice: 'external_sales_invoices',
} as const;

function link(state: MoneybirdState): Answer {
  return ({ administration, request, response }) => {
    const mutation = administration.records.financial_mutations.get(String(request.params['id']));
    const { booking_type: type, booking_id: id, price_base: price } = request.body as Row;
    const collection = Object.hasOwn(LINKED, String(type))
      ? LINKED[type as keyof typeof LINKED]
      : null;
    if (collection === null) {
      refuse(response, 'booking_type', 'is not included in the list');
      return;
    }
    const invoice = administration.records[collection].get(String(id));
    if (mutation === undefined || invoice === undefined) {
      tellMoneybirdProblem(response, NOT_FOUND);
      return;
    }
    const payment = book(state, administration, collection, invoice, {
      ...{ payment_date: mutation['date'], price, financial_mutation_id: mutation.id },
    });
    const booking = { collection, invoice: invoice.id, payment: payment.id };
    const bookings = [...rowsOf(mutation['bookings']), booking];
    state.change(administration, 'financial_mutations', mutation.id, { bookings });
    response.status(200).json({});
  };
}

function unlink(state: MoneybirdState): Answer {
  return ({ administration, request, response }) => {
    const mutation = administration.records.financial_mutations.get(String(request.params['id']));
    if (mutation === undefined) {
      tellMoneybirdProblem(response, NOT_FOUND);
      return;
    }
    for (const booking of rowsOf(mutation['bookings'])) {
      const collection = booking['collection'] as 'sales_invoices' | 'external_sales_invoices';
      const invoice = administration.records[collection].get(String(booking['invoice']));
      if (invoice === undefined) continue;
      const payments = rowsOf(invoice['payments']).filter(({ id }) => id !== booking['payment']);
      state.change(administration, collection, invoice.id, { payments });
    }
    state.change(administration, 'financial_mutations', mutation.id, { bookings: [] });
    response.status(200).json({});
  };
}
