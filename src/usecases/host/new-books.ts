import type { AdministrationId } from '../../kernel/ids.js';
import { type Administration, DEFAULT_SETTINGS } from '../../domain/party/administration.js';
import type { Language } from '../../domain/party/debtor.js';
import type { MarketBooks } from '../../domain/party/market-books.js';

const ZONES: Readonly<Partial<Record<string, string>>> = {
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
};

/**
 * Books that come from a package: what it says of them, and nothing that leaves. Reminders are stopped until a person starts
 * them, and invoices are sent once the onboarding is done; both want more than a package knows.
 */
export function newBooks(
  id: AdministrationId,
  { name, country, currency, vatId }: MarketBooks,
  language: Language,
): Administration {
  return {
    ...{ id, name, country, currency, language, zone: ZONES[country] ?? 'Europe/Brussels' },
    ...(vatId === undefined ? {} : { vatId }),
    ...{ accounts: [], sender: { name }, policy: 'S1-14', dunningStopped: true },
    settings: DEFAULT_SETTINGS,
  };
}
