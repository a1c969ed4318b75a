import { ogm } from '../../src/demo/world/identifiers.js';

/** A CAMT.053 of ours as the report of the day so far (CAMT.052): without balances. */
export function intradayOf(statement: Uint8Array): Uint8Array {
  return changed(statement, (text) =>
    text
      .replace('camt.053', 'camt.052')
      .replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
      .replaceAll(/<(\/?)Stmt>/g, '<$1Rpt>')
      .replaceAll(/<Bal>.*?<\/Bal>/g, ''),
  );
}

/** The same with every entry announced and not booked. */
export function pendingOf(statement: Uint8Array): Uint8Array {
  return changed(intradayOf(statement), (text) =>
    text.replaceAll('<Cd>BOOK</Cd>', '<Cd>PDNG</Cd>'),
  );
}

/** One payment inside a batch: cents, the invoice it is for, the payer's account. */
export interface InBatch {
  readonly amountMinor: bigint;
  readonly invoice: number;
  readonly iban: string;
}

/** A notification (CAMT.054) that says which payments a batch of a statement was. */
export function notificationOf(
  batch: Uint8Array,
  payments: readonly InBatch[],
  change: (text: string) => string = (text) => text,
): Uint8Array {
  const details = payments.map(detail).join('');
  return changed(batch, (text) =>
    change(
      text
        .replace('camt.053', 'camt.054')
        .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
        .replaceAll(/<(\/?)Stmt>/g, '<$1Ntfctn>')
        .replaceAll(/<Bal>.*?<\/Bal>/g, '')
        .replace('</Btch>', `</Btch>${details}`),
    ),
  );
}

function detail({ amountMinor, invoice, iban }: InBatch): string {
  const cents = String(amountMinor).padStart(3, '0');
  const amount = `${cents.slice(0, -2)}.${cents.slice(-2)}`;
  const reference = ogm(invoice).replace(/\D/g, '');
  return (
    `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt>` +
    `<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties>` +
    `<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp>` +
    `<Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`
  );
}

function changed(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}
