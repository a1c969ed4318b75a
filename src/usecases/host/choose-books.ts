import type { Instant } from '../../kernel/dates.js';
import type { AdministrationId, ConnectionId } from '../../kernel/ids.js';
import type { Language } from '../../domain/party/debtor.js';
import type { Sealer } from '../../ports/sealer.js';
import type { HostTokens } from '../../ports/host-access.js';
import type { HostMarket } from '../../ports/host-market.js';
import type { Choice } from '../../ports/installs.js';
import type { MarketBooks } from '../../domain/party/market-books.js';
import type { ConsentDesk } from './connections.js';
import { type AccessPorts, saveTokens } from './host-access.js';
import { newBooks } from './new-books.js';
import type { Ports } from '../ports.js';

/**
 * - new: books were made for it; they send nothing before their onboarding is done
 * - back: known books, connected again
 * - already: connected before, and left as it is
 * - not-served: of a country whose law is not here yet; nothing was made
 */
export interface InstalledBooks {
  readonly name: string;
  readonly outcome: 'new' | 'back' | 'already' | 'not-served';
  readonly administration?: AdministrationId;
}

/** What is kept, sealed, while somebody chooses. */
export interface Chosen {
  readonly tokens: HostTokens;
  /** When they were given */
  readonly at: Instant;
}

export const choiceSealedAbout = (keyHash: string): string => `choice:${keyHash}`;

/** Switches the chosen ones on, each apart; once. Null: no such choice, or too late. */
export type ChooseBooks = (
  key: string,
  chosen: readonly string[],
  language: Language,
) => Promise<readonly InstalledBooks[] | null>;

/** Books switched on with one choice. */
const CHOSEN_MAX = 100;
/** Countries whose law and whose networks are here. */
const SERVED: readonly string[] = ['BE', 'NL'];

/** `sealer`: whoever chooses has no books yet whose key could close what he brings. */
type ChoicePorts = Pick<Ports, 'digest' | 'observe'> & AccessPorts & { readonly sealer: Sealer };

/**
 * Makes or finds the books that somebody chose in a package. They are let in through one token, which the first of them
 * keeps: a package that gives a new one at each renewal would otherwise shut the others out.
 */
export function makeChooseBooks(
  ports: ChoicePorts,
  desk: ConsentDesk,
  marketOf: (adapter: string) => HostMarket | null,
): ChooseBooks {
  const { store, clock, sealer } = ports;
  return async (key, chosen, language) => {
    const hash = ports.digest(new TextEncoder().encode(key));
    const choice = await store.platform.installs.choose(hash, clock.now());
    const market = choice === null ? null : marketOf(choice.adapter);
    const text = choice === null ? null : sealer.open(choice.sealed, choiceSealedAbout(hash));
    if (choice === null || market === null || text === null) return null;
    const given = JSON.parse(text) as Chosen;
    const wanted = choice.found.filter(({ hostId }) => chosen.includes(hostId));
    const done: InstalledBooks[] = [];
    let keeper: ConnectionId | undefined;
    for (const books of wanted.slice(0, CHOSEN_MAX)) {
      const { name } = books;
      if (!SERVED.includes(books.country)) {
        done.push({ name, outcome: 'not-served' });
        continue;
      }
      const place = await placeOf(ports, desk, market, { choice, books });
      done.push({ name, administration: place.administration, outcome: place.outcome });
      if (place.outcome === 'already') continue;
      await connect(ports, place, {
        ...{ adapter: choice.adapter, made: newBooks(place.administration, books, language) },
        settings: market.settingsOf(choice.site, books.hostId),
      });
      await letIn(ports, place, given, keeper);
      keeper ??= place.id;
    }
    ports.observe.event('install.chosen', { adapter: choice.adapter, books: done.length });
    return done;
  };
}

interface Place {
  readonly administration: AdministrationId;
  readonly id: ConnectionId;
  readonly outcome: 'new' | 'back' | 'already';
}

/** Where these books are here: connected, left behind, or nowhere yet. */
async function placeOf(
  { store, ids }: ChoicePorts,
  desk: ConsentDesk,
  market: HostMarket,
  { choice, books }: { readonly choice: Choice; readonly books: MarketBooks },
): Promise<Place> {
  const key = market.keyOf(market.settingsOf(choice.site, books.hostId));
  const connections = await store.platform.hostConnections(choice.adapter);
  const there = connections.find(({ settings }) => market.keyOf(settings) === key);
  if (there !== undefined) {
    const { id, administrationId: administration } = there;
    const token = await store.inTransaction(administration, (tx) => tx.connectionTokens.get(id));
    const isIn = token?.state === 'live' || desk.facts(there) === null;
    return { id, administration, outcome: isIn ? 'already' : 'back' };
  }
  const left = await store.platform.leftBooks(key);
  if (left !== null) return { ...left, outcome: 'back' };
  const administration = ids.next('administration');
  return { administration, id: ids.next('connection'), outcome: 'new' };
}

async function connect(
  { store }: ChoicePorts,
  { administration, id, outcome }: Place,
  what: {
    readonly adapter: string;
    readonly made: ReturnType<typeof newBooks>;
    readonly settings: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { adapter, made, settings } = what;
  if (outcome === 'new') await store.platform.addAdministration(made);
  await store.inTransaction(administration, async (tx) => {
    // What was chosen for it before stays, where the connection was not taken off here.
    const known = (await tx.administration.connections()).find((one) => one.id === id);
    const all = { ...known?.settings, ...settings };
    await tx.administration.saveConnection({ id, kind: 'host', adapter, settings: all });
  });
}

/** The first keeps the token, with what is left of its life; the others are let in through it. */
async function letIn(
  ports: ChoicePorts,
  { administration, id }: Place,
  { tokens, at }: Chosen,
  keeper: ConnectionId | undefined,
): Promise<void> {
  const now = ports.clock.now();
  if (keeper === undefined) {
    const { livesMs, ...rest } = tokens;
    const goneMs = Date.parse(now) - Date.parse(at);
    const left = livesMs === undefined ? {} : { livesMs: Math.max(0, livesMs - goneMs) };
    await saveTokens(ports, { id, administrationId: administration }, { ...rest, ...left });
    return;
  }
  await ports.store.inTransaction(administration, (tx) =>
    tx.connectionTokens.save({ connectionId: id, state: 'live', keeper, changedAt: now }),
  );
}
