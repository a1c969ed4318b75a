import { InvalidArgumentError } from 'commander';
import { parseDecimal } from '../../kernel/decimal.js';
import { type AdministrationId, type EntryId, type OpenItemId, parseId } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import type { Part } from '../../usecases/bank/review-by-hand.js';
import type { App } from '../app.js';

/** What every decision of `voldaan review` is given. */
export interface DecideOptions {
  readonly administration: string;
  readonly json?: boolean;
}

/** One decision of a person about one entry. */
export type Decision = (
  app: App,
  id: AdministrationId,
  entry: EntryId,
) => Promise<Result<void, { readonly kind: string; readonly message: string }>>;

/** An open item of the command line. */
export function openItem(text: string): OpenItemId {
  const id = parseId<'open-item'>(text);
  if (id === null) throw new InvalidArgumentError('An open item is named by its id.');
  return id;
}

/** One of the parts; commander hands over those before it. */
export function onePart(text: string, before: readonly Part[] = []): readonly Part[] {
  const [, item = '', amount = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const parsed = parseDecimal(amount);
  if (!parsed.ok)
    throw new InvalidArgumentError('A part is an open item, = and an amount, such as oi_1=121.00.');
  return [...before, { openItemId: openItem(item), amount: parsed.value }];
}
