import { normaliseReference, printAsCopied, verifyReference } from '../../domain/bank/reference.js';
import { creditTransferOf } from '../../domain/invoice/credit-transfer.js';
import type { Invoice, PaymentInstruction } from '../../domain/invoice/invoice.js';
import { epcPayload } from '../qr/epc.js';
import { PAYMENT_MEANS, rowOf } from './codes.js';
import { printAccount, type Printer } from './printer.js';
import type { Fact, PaymentView, QrView } from './view.js';
import type { Word } from './words.js';

/** BG-16 to BG-19 and BT-20: how the invoice is paid, or undefined when the document says nothing about it. */
export function paymentOf(invoice: Invoice, printer: Printer): PaymentView | undefined {
  const { payments = [], paymentTerms } = invoice;
  if (payments.length === 0 && paymentTerms === undefined) return undefined;
  const qr = qrOf(invoice, printer);
  return {
    title: printer.word('payment'),
    ways: payments.map((payment) => wayOf(payment, printer)),
    ...(paymentTerms === undefined
      ? {}
      : { terms: { title: printer.word('paymentTerms'), lines: printer.lines(paymentTerms) } }),
    ...(qr === undefined ? {} : { qr }),
  };
}

function wayOf(payment: PaymentInstruction, printer: Printer): readonly Fact[] {
  const { meansCode, meansText, reference, account, card, mandate } = payment;
  const { word, text, said } = printer;
  const fact = (label: Word, value: string | undefined): readonly Fact[] =>
    value === undefined || value === '' ? [] : [{ label: word(label), values: [value] }];
  const shown = (label: Word, value: string | undefined): readonly Fact[] =>
    fact(label, value && text(value));
  const means = rowOf(PAYMENT_MEANS, meansCode);
  return [
    ...fact('account', account && printAccount(text(account.id))),
    ...shown('accountName', account?.name),
    ...shown('bic', account?.bic),
    ...(reference === undefined ? [] : [referenceOf(reference, account?.id, printer)]),
    ...fact('card', card && masked(text(card.number))),
    ...shown('cardHolder', card?.holder),
    ...shown('mandate', mandate?.reference),
    ...shown('creditorId', mandate?.creditorId),
    ...fact(
      'debitedAccount',
      mandate?.debitedAccount && printAccount(text(mandate.debitedAccount)),
    ),
    ...fact('paymentMeans', means === undefined ? text(meansText ?? meansCode) : said(means)),
  ];
}

/** Its name says what kind it is; the Dutch betalingskenmerk is one only beside a Dutch account. */
function referenceOf(reference: string, account: string | undefined, printer: Printer): Fact {
  const bare = normaliseReference(reference);
  const isDutch = account?.trimStart().toUpperCase().startsWith('NL') === true;
  const kinds = isDutch ? (['rf', 'nl'] as const) : (['rf', 'ogm'] as const);
  const kind = kinds.find((candidate) => verifyReference(candidate, bare));
  const value = kind === 'rf' ? printAsCopied(bare) : printAsCopied(printer.text(reference));
  return { label: printer.word(kind ?? 'reference'), values: [value] };
}

/** A card number is known by its last four digits (BT-87); whoever sent more sent too much. */
function masked(number: string): string {
  return `•••• ${number.replace(/\s/g, '').slice(-4)}`;
}

function qrOf(invoice: Invoice, printer: Printer): QrView | undefined {
  const transfer = creditTransferOf(invoice);
  const payload = transfer === null ? null : epcPayload(transfer);
  if (transfer === null || payload === null) return undefined;
  const amount = printer.amount(transfer.amount);
  return {
    payload,
    caption: printer.word('scan'),
    alternative: printer.labelled(printer.word('qr'), `${amount}, ${printAccount(transfer.iban)}`),
  };
}
