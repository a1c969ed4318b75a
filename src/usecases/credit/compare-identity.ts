import { differencesOf, registerNumberOf } from '../../domain/credit/identity.js';
import type { RegisterEntry, VatAnswer } from '../../domain/credit/report.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { followDifferences } from './screening-news.js';

/** The latest answers of register and VIES beside what the host has now: what differs becomes a task. */
export async function compareIdentity(
  ports: Ports,
  tx: Tx,
  debtor: Debtor,
  language: Language,
): Promise<void> {
  const number = registerNumberOf(debtor);
  const register =
    number === null
      ? null
      : await tx.inquiries.latest('business-register', 'by-number', `${debtor.country}${number}`);
  const vat =
    debtor.vatId === undefined
      ? null
      : await tx.inquiries.latest('vat-check', 'check', bareVat(debtor.vatId));
  const inquiry = register?.id ?? vat?.id;
  if (inquiry === undefined) return;
  const entry = (register?.answer ?? null) as RegisterEntry | null;
  const missing =
    register !== null && entry === null && number !== null
      ? [{ what: 'not-found', source: 'register', ours: number, theirs: '' } as const]
      : [];
  const found = differencesOf(debtor, entry, (vat?.answer ?? null) as VatAnswer | null);
  await followDifferences(ports, tx, { debtor, language, inquiry }, [...missing, ...found]);
}

/** A VAT number as sources know it: without blanks and dots, in capitals. */
export const bareVat = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
