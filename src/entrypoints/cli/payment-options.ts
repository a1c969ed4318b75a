import { InvalidArgumentError } from 'commander';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { parseId } from '../../kernel/ids.js';
import { type Money, parseMoney } from '../../kernel/money.js';
import type { Result } from '../../kernel/result.js';
import type { App } from '../app.js';
import { type PaymentSubject, paymentFault } from '../payment-faults.js';
import { type Io, sayFault, writeOutput } from './io.js';
import type { Administration } from '../../domain/party/administration.js';

/** Options of the commands that make payment files. */

export function dateOption(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new InvalidArgumentError('A date is written as 2026-11-22.');
  return date.value;
}

/** Names a request; the same characters as an id. */
export function keyOption(text: string): string {
  const key = parseId<'key'>(text);
  if (key === null)
    throw new InvalidArgumentError(
      'A key has letters, digits and . _ : - after a letter or digit.',
    );
  return key;
}

/** `ent_1` or `ent_1=25.00`; commander hands over those before it. */
export function sourceOption<Kind extends string>() {
  return (text: string, before: readonly Source<Kind>[] = []): readonly Source<Kind>[] => {
    const [, name = '', amount] = /^([^=]+)(?:=(.+))?$/.exec(text) ?? [];
    const id = parseId<Kind>(name);
    if (id === null) throw new InvalidArgumentError('Name it by its id, such as ent_1 or itm_1.');
    if (amount === undefined) return [...before, { id }];
    const parsed = parseMoney(amount, 'EUR');
    if (!parsed.ok)
      throw new InvalidArgumentError('An amount has a dot and at most two decimals: ent_1=25.00.');
    return [...before, { id, amount: parsed.value }];
  };
}

export interface Source<Kind extends string> {
  readonly id: NonNullable<ReturnType<typeof parseId<Kind>>>;
  readonly amount?: Money;
}

/** Writes the file of a collection or refund order where the person wants it. */
export async function writeFileOf(
  io: Io,
  subject: PaymentSubject,
  taken: Result<Uint8Array, { readonly kind: string; readonly message: string }>,
  options: { readonly output?: string; readonly json?: true },
): Promise<void> {
  const json = options.json === true;
  if (!taken.ok) {
    sayFault(io, paymentFault(subject, taken.error), { json });
    return;
  }
  if (options.output === undefined) {
    io.stdout.write(taken.value);
    return;
  }
  const written = await writeOutput(options.output, taken.value);
  if (!written.ok) sayFault(io, written.error, { json, file: options.output });
}

/** Debtor names by id, for what people read. */
export async function debtorNames(
  app: App,
  { id }: Administration,
): Promise<ReadonlyMap<string, string>> {
  const debtors = await app.store.inTransaction(id, (tx) => tx.debtors.all());
  return new Map(debtors.map((debtor) => [debtor.id, `${debtor.name} (${debtor.number})`]));
}
