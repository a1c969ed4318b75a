import { camtFile, type EntryPlan } from '../../src/demo/world/camt-file.js';
import { ogm } from '../../src/demo/world/identifiers.js';
import type { PlainDate } from '../../src/kernel/dates.js';
import { BAKERY, IBAN } from './stage-world.js';
import type { Stage } from './stage.js';

export interface BankFile {
  readonly date: PlainDate;
  /** Cents */
  readonly opening?: bigint;
  readonly entries?: readonly EntryPlan[];
  readonly version?: '02' | '08';
  readonly iban?: string;
  readonly id?: string;
  /** Cents to add to the closing balance, so that it no longer adds up */
  readonly wrongBy?: bigint;
}

/** A small CAMT.053 with one statement; its closing balance follows from opening and entries. */
export function bankFile(file: BankFile): Uint8Array {
  const { date, opening = 0n, entries = [], version = '08', iban = IBAN, wrongBy = 0n } = file;
  const id = file.id ?? `${date}-${iban.slice(-4)}`;
  const moved = entries.reduce((total, entry) => total + entry.amountMinor, 0n);
  return camtFile({
    ...{ version, iban, id, date, entries },
    holder: 'Smederij Oost',
    bic: 'FICTBEBB',
    sequence: Number(date.slice(8)),
    openingMinor: opening,
    closingMinor: opening + moved + wrongBy,
  });
}

let serial = 0;

/** Money received from the bakery's account; with `invoice`, under the reference of that invoice. */
export function receipt(
  amountMinor: bigint,
  change: Partial<EntryPlan> & { readonly invoice?: number } = {},
): EntryPlan {
  const { invoice, ...rest } = change;
  serial += 1;
  return {
    amountMinor,
    reference: `BANK${String(serial).padStart(8, '0')}`,
    code: ['PMNT', 'RCDT', 'ESCT'],
    counterparty: { name: BAKERY.name, iban: BAKERY.ibans[0] ?? '' },
    ...(invoice === undefined
      ? { text: 'betaling' }
      : { structured: { value: ogm(invoice).replace(/\D/g, ''), issuer: 'BBA' } }),
    ...rest,
  };
}

/** Imports and settles; the statement of today unless said otherwise. */
export async function bank(
  stage: Stage,
  file: Partial<BankFile> = {},
): Promise<Awaited<ReturnType<Stage['app']['importStatement']>>> {
  const bytes = bankFile({ date: stage.today(), ...file });
  const imported = await upload(stage, bytes);
  await stage.settle();
  return imported;
}

export function upload(
  stage: Stage,
  bytes: Uint8Array,
): ReturnType<Stage['app']['importStatement']> {
  const { administration } = stage;
  return stage.app.importStatement({ administration, name: 'test.xml', bytes });
}
