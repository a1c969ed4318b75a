import { makeTrytonHost } from '../../../src/adapters/hosts/tryton/host.js';
import type { TrytonSettings } from '../../../src/adapters/hosts/tryton/settings.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import { mappingOf } from '../../../src/compose/hosts.js';
import {
  bookkeeper,
  type Bookkeeper,
  type Company,
  type Installation,
} from '../../../src/demo/tryton/books.js';
import { type Person, signIn } from '../../../src/demo/tryton/person.js';
import { instantOf, type PlainDate, plainDate } from '../../../src/kernel/dates.js';
import type { HostPackage } from '../../../src/ports/host.js';
import { spoilingProxy, type SpoilingProxy } from '../spoiling-proxy.js';
import { ownDatabase } from './installation.js';

/** A seeded database of its own with a person at work in each of its two companies, and the adapter in the first. */
export interface TrytonWorld {
  readonly host: HostPackage;
  readonly proxy: SpoilingProxy;
  readonly today: PlainDate;
  readonly person: Person;
  readonly books: Bookkeeper;
  readonly company: Company;
  /** The bookkeeper of the second company */
  other(): Promise<Bookkeeper>;
  /** The adapter with other settings */
  hostWith(change: Partial<TrytonSettings>): HostPackage;
  close(): Promise<void>;
}

export async function trytonWorld(tryton: Installation, pageSize = 2): Promise<TrytonWorld> {
  const [company, second] = tryton.seed.companies;
  if (company === undefined || second === undefined) throw new Error('The seed has two companies');
  const own = await ownDatabase(tryton);
  const proxy = await spoilingProxy(tryton.url);
  const http = createHttpClient({ answerTimeoutMs: 20_000, keepAlive: false });
  const settings: TrytonSettings = {
    ...{ baseUrl: proxy.url, database: own.database, user: company.service },
    ...{ password: tryton.service, company: company.company },
    ...{ sendFrom: null, withoutVatNumber: 'consumer' },
  };
  const deps = { clock: { now: () => instantOf(Date.now()) }, mapping: mappingOf('tryton'), http };
  const enter = (user: string): Promise<Person> =>
    signIn({ url: tryton.url, database: own.database, user, password: tryton.person });
  const person = await enter(company.person);
  return {
    ...{ proxy, person, company, books: bookkeeper(person, tryton, company) },
    today: plainDate(new Date().toISOString().slice(0, 10)),
    host: makeTrytonHost(settings, deps, pageSize),
    hostWith: (change) => makeTrytonHost({ ...settings, ...change }, deps, pageSize),
    other: async () => bookkeeper(await enter(second.person), tryton, second),
    close: async () => {
      http.close();
      await proxy.close();
      await own.remove();
    },
  };
}
