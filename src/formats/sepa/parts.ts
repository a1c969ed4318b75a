import type { BankSide } from '../../domain/collection/collection.js';
import { NAME_MAX, REMITTANCE_MAX, sepaText } from '../../domain/collection/sepa-text.js';
import type { Instant } from '../../kernel/dates.js';
import { type Money, money, printMoney, sumMoney } from '../../kernel/money.js';
import type { Element } from './elements.js';

/** What pain.001 and pain.008 write alike. Element order: ISO 20022 2019 (.09 and .08). */

export function groupHeader(
  order: { readonly messageId: string; readonly createdAt: Instant; readonly initiator: string },
  amounts: readonly Money[],
): Element {
  return [
    'GrpHdr',
    [
      ['MsgId', order.messageId],
      // Seconds are as fine as banks take.
      ['CreDtTm', `${order.createdAt.slice(0, 19)}Z`],
      ...totals(amounts),
      ['InitgPty', [name(order.initiator)]],
    ],
  ];
}

/** NbOfTxs and CtrlSum, of a part or of the whole. */
export function totals(amounts: readonly Money[]): readonly Element[] {
  return [
    ['NbOfTxs', String(amounts.length)],
    ['CtrlSum', printMoney(amounts.length === 0 ? money(0n, 'EUR') : sumMoney(amounts, 'EUR'))],
  ];
}

export function name(text: string): Element {
  return ['Nm', sepaText(text, NAME_MAX)];
}

export function account(element: string, iban: string): Element {
  return [element, [['Id', [['IBAN', iban]]]]];
}

/** The bank of a side; inside SEPA the IBAN says it, so a BIC we do not know is left to the bank. */
export function agent(element: string, { bic }: BankSide): Element {
  const unknown: Element = ['Othr', [['Id', 'NOTPROVIDED']]];
  return [element, [['FinInstnId', [bic === undefined ? unknown : ['BICFI', bic]]]]];
}

export function instructed(amount: Money): Element {
  return ['InstdAmt', printMoney(amount), { Ccy: amount.currency }];
}

export function remittance(text: string): Element {
  const kept = sepaText(text, REMITTANCE_MAX);
  return ['RmtInf', kept === '' ? undefined : [['Ustrd', kept]]];
}
