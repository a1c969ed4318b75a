import { ogm } from '../../src/demo/world/identifiers.js';
import type { DisputeCode } from '../../src/domain/work/dispute.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import type { OpenItemId } from '../../src/kernel/ids.js';
import { type Money, negateMoney, parseMoney } from '../../src/kernel/money.js';
import type { NewDebtor } from '../../src/sandbox/host/books.js';
import type { CallReport } from '../../src/usecases/work/close-call.js';
import { isOk } from './results.js';
import type { Stage } from './stage.js';
import { salesInvoice } from './stage-world.js';
import type { Happening } from './year.js';

/** What can happen to a claim in a year, as the rows of a story say it. Amounts are euros as text. */

const eur = (amount: string): Money => isOk(parseMoney(amount, 'EUR'));

async function itemOf(stage: Stage, n: number): Promise<OpenItemId> {
  const item = await stage.look((tx) => tx.ledger.itemByHostId(`F-${n}`));
  if (item === null) throw new Error(`There is no item F-${n}`);
  return item.id;
}

/** Invoice `n` of today, with VAT of 21 %, due after so many days; sent by us over Peppol, or by the host itself. */
export function invoices(
  n: number,
  net: string,
  days: number,
  how: { readonly by?: 'peppol' | 'host'; readonly to?: NewDebtor } = {},
): Happening {
  return ({ stage, debtor }) => {
    const { by = 'peppol', to = debtor } = how;
    const issueDate = stage.today();
    const invoice = { number: `F-${n}`, issueDate, dueDate: addDays(issueDate, days) };
    const sales = salesInvoice(n, { debtor: to, net, send: by === 'peppol', invoice });
    stage.host.addSalesInvoice(stage.administration, sales);
  };
}

/** A bank transfer that is booked today: under the reference of the invoice, from his own account. */
export function pays(n: number, amount: string, by?: NewDebtor): Happening {
  return ({ bank, debtor, stage }) => {
    const { name, ibans } = by ?? debtor;
    bank.receive({
      amountMinor: eur(amount).minor,
      reference: `BANK-${stage.today()}-${n}`,
      code: ['PMNT', 'RCDT', 'ESCT'],
      counterparty: { name, iban: ibans[0] ?? '' },
      structured: { value: ogm(n).replace(/\D/g, ''), issuer: 'BBA' },
    });
  };
}

/** The debtor says when he pays; the whole of what is overdue. */
export function promises(payBy: string): Happening {
  return async ({ stage, debtorId }) => {
    isOk(
      await stage.app.work.agreements.promise(stage.administration, {
        ...{ debtorId: await debtorId(), payBy: plainDate(payBy), replaces: true },
        ...{ promisedBy: 'de boekhouder', notedBy: 'an', via: 'desk' },
      }),
    );
  };
}

/** He may pay in parts. */
export function agreesInstalments(
  ...instalments: readonly (readonly [on: string, amount: string])[]
): Happening {
  return async ({ stage, debtorId }) => {
    isOk(
      await stage.app.work.agreements.plan(stage.administration, {
        ...{ debtorId: await debtorId(), promisedBy: 'de klant', notedBy: 'an', via: 'call' },
        instalments: instalments.map(([on, amount]) => ({
          on: plainDate(on),
          amount: eur(amount),
        })),
        compensation: 'geen',
      }),
    );
  };
}

/** How the call of today went. */
export function callEnds(report: Omit<CallReport, 'by'>): Happening {
  return async ({ stage }) => {
    const { tasks } = stage.app.work;
    const [call] = await tasks.list(stage.administration, { kind: 'call' });
    if (call === undefined) throw new Error('Nobody was to be called');
    isOk(await tasks.close(stage.administration, call.id, { ...report, by: 'an' }));
  };
}

export function disputes(
  n: number,
  code: DisputeCode,
  part: { readonly amount?: string } = {},
): Happening {
  return async ({ stage }) => {
    isOk(
      await stage.app.work.disputes.open(stage.administration, {
        ...{ openItemId: await itemOf(stage, n), code, said: 'niet volgens offerte' },
        ...(part.amount === undefined ? {} : { amount: eur(part.amount), restGoesOn: true }),
        openedBy: 'an',
      }),
    );
  };
}

/** The seller gives in: a credit note is to come. */
export function expectsCredit(n: number): Happening {
  return async ({ stage }) => {
    const { disputes: desk } = stage.app.work;
    const id = await itemOf(stage, n);
    const open = await desk.list(stage.administration, { openOnly: true });
    const dispute = open.find(({ openItemId }) => openItemId === id);
    if (dispute === undefined) throw new Error(`F-${n} is not disputed`);
    isOk(
      await desk.resolve(stage.administration, {
        ...{ disputeId: dispute.id, outcome: 'credit-note-expected', by: 'piet' },
      }),
    );
  };
}

/** The host makes credit note `n` about invoice `of`, and sets the two off. */
export function credits(n: number, of: number, net: string): Happening {
  return async ({ stage, debtor }) => {
    const { host, administration } = stage;
    const on = stage.today();
    const about = await stage.look((tx) => tx.ledger.itemByHostId(`F-${of}`));
    if (about === null) throw new Error(`There is no item F-${of}`);
    const credit = salesInvoice(n, {
      ...{ debtor, net, send: false },
      invoice: {
        ...{ kind: 'credit-note', typeCode: '381', number: `CN-${n}`, issueDate: on },
        precedingInvoices: [{ number: about.number, issueDate: about.issueDate }],
      },
    });
    const { open } = host.addSalesInvoice(administration, credit);
    host.payByHand(administration, { invoiceHostId: `F-${of}`, amount: negateMoney(open), on });
    host.payByHand(administration, { invoiceHostId: `F-${n}`, amount: open, on });
  };
}

/** What was asked beside the principal is let go. */
export const waivesClaims: Happening = async ({ stage }) => {
  const { claims } = stage.app;
  for (const { id } of await claims.list(stage.administration, { openOnly: true }))
    isOk(await claims.waive(stage.administration, id, { by: 'an', note: 'goede klant' }));
};

/** Money for what was asked beside the principal came in and was booked by hand. */
export const settlesClaims: Happening = async ({ stage }) => {
  const { claims } = stage.app;
  for (const { id } of await claims.list(stage.administration, { openOnly: true }))
    isOk(await claims.settle(stage.administration, id, { by: 'an', note: 'overschrijving' }));
};

/** The host says something new about the debtor. */
export function becomes(change: Partial<NewDebtor>): Happening {
  return ({ stage, debtor }) => {
    stage.host.upsertDebtor(stage.administration, { ...debtor, ...change });
  };
}

/**
 * A factor takes over what this debtor owes, at most until that day. Told by the host as a block of the debtor with its
 * reason: an item alone cannot be assigned yet.
 */
export function assigns(until: string): Happening {
  return becomes({ blockedUntil: plainDate(until), blockedReason: 'Overgedragen aan de factor' });
}

/** The factor gives it back. */
export const recourse: Happening = becomes({});

/** What we think of how he pays, on that day; a test fails there when we think otherwise. */
export function scoreIs(score: number | null): Happening {
  return async ({ stage, debtor }) => {
    const card = isOk(await stage.app.creditViews.card(stage.administration, debtor.number));
    expect([stage.today(), card.score?.score ?? null]).toEqual([stage.today(), score]);
  };
}
