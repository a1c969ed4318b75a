import type { MarketBooks, Right } from '../domain/party/market-books.js';
import type { Result } from '../kernel/result.js';
import type { ConsentFacts } from './host-access.js';
import type { HostError } from './host.js';

/** A site of the package: one per country, or one for all. */
export interface Site {
  readonly url: string;
  /** Of books that do not say theirs, ISO 3166-1 alpha-2 */
  readonly country: string;
}

/** A package from whose market place people come: who comes is asked for his consent first, and then for his books. */
export interface HostMarket {
  /** The name of the package, for people */
  readonly title: string;
  /** By the name an address may give, the first unless it does */
  readonly sites: Readonly<Record<string, Site>>;
  readonly rights: readonly Right[];
  consent(site: string): ConsentFacts;
  /** The books that who consented may open, with this token. */
  books(site: Site, token: string): Promise<Result<readonly MarketBooks[], HostError>>;
  /** Of a connection with some of them */
  settingsOf(site: string, hostId: string): Readonly<Record<string, string>>;
  /** Site and books of a connection, as one text; the same for the same books */
  keyOf(settings: Readonly<Record<string, string>>): string;
}
