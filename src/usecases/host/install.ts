import { addMs } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Sealer } from '../../ports/sealer.js';
import type { HostTokens } from '../../ports/host-access.js';
import type { HostMarket, Site } from '../../ports/host-market.js';
import type { Right } from '../../domain/party/market-books.js';
import type { MarketBooks } from '../../domain/party/market-books.js';
import { consentUrl } from './consent-url.js';
import type { ConsentDesk } from './connections.js';
import {
  choiceSealedAbout,
  type Chosen,
  type ChooseBooks,
  makeChooseBooks,
} from './choose-books.js';
import type { AccessPorts } from './host-access.js';
import type { Ports } from '../ports.js';

/** What is said before anybody is sent on. */
export interface InstallOffer {
  readonly adapter: string;
  readonly title: string;
  readonly sites: readonly string[];
  readonly rights: readonly Right[];
}

export interface InstallView {
  readonly title: string;
  readonly books: readonly MarketBooks[];
}

/** `busy`: too many are on the way. The others as for connections. */
export type InstallError = 'unknown' | 'busy' | 'not-asked' | 'refused' | 'no-answer';

/** People who come from the market place of a package: consent first, and books only once the package said who it is. */
export interface InstallDesk {
  /** Null: no such package, or this installation is not registered there. */
  offer(adapter: string): InstallOffer | null;
  /** The address to send the person to; good for ten minutes and one answer. */
  start(adapter: string, site?: string): Promise<Result<{ readonly url: string }, InstallError>>;
  /** What he came back with; null: he was not sent by us like this. Answers the key of his choice, for half an hour. */
  answer(given: {
    readonly state: string;
    readonly code?: string;
  }): Promise<Result<{ readonly key: string }, InstallError> | null>;
  view(key: string): Promise<InstallView | null>;
  readonly choose: ChooseBooks;
}

/** A person has so long to consent, and then to choose, ms. */
const ASKED_MS = 600_000;
const CHOICE_MS = 1_800_000;
/** People on the way at once: more is a flood. */
const ON_THE_WAY_MAX = 500;

export function makeInstall(
  ports: Pick<Ports, 'digest' | 'signer' | 'observe'> & AccessPorts & { readonly sealer: Sealer },
  desk: ConsentDesk,
  marketOf: (adapter: string) => HostMarket | null,
): InstallDesk {
  const { store, clock, sealer, consent } = ports;
  const { installs } = store.platform;
  const hashOf = (text: string): string => ports.digest(new TextEncoder().encode(text));
  const marketAt = (adapter: string) => {
    const [market, app, { redirectUri }] = [marketOf(adapter), desk.app(adapter), desk];
    return market === null || app === null || redirectUri === null
      ? null
      : { market, app, redirectUri, adapter };
  };

  /** What the package says about who came back; nothing is made before. */
  async function booksOf(market: HostMarket, url: string, tokens: HostTokens) {
    const known = Object.values(market.sites).find((site) => site.url === url);
    const site: Site = { url, country: (known ?? Object.values(market.sites)[0])?.country ?? '' };
    const found = await market.books(site, tokens.access);
    return found.ok && found.value.length > 0 ? found.value : null;
  }

  return {
    offer: (adapter) => {
      const at = marketAt(adapter);
      if (at === null) return null;
      const { title, sites, rights } = at.market;
      return { adapter, title, rights, sites: Object.keys(sites) };
    },
    async start(adapter, name) {
      const at = marketAt(adapter);
      const sites = at?.market.sites ?? {};
      const [first = ''] = Object.keys(sites);
      const chosen = name ?? first;
      const site = Object.hasOwn(sites, chosen) ? sites[chosen] : undefined;
      if (at === null || site === undefined) return err('unknown');
      const { market, app, redirectUri } = at;
      const url = app.site ?? site.url;
      const [state, verifier] = [ports.signer.newKey(), ports.signer.newKey()];
      const now = clock.now();
      const asked = hashOf(state);
      const install = {
        ...{ asked, adapter, site: url, until: addMs(now, ASKED_MS) },
        verifier: sealer.seal(verifier, `install:${asked}`),
      };
      if (!(await installs.add(install, now, ON_THE_WAY_MAX))) return err('busy');
      const question = { redirectUri, state, verifierHash: hashOf(verifier) };
      return ok({ url: consentUrl(market.consent(url), app, question) });
    },
    async answer({ state, code }) {
      const install = await installs.answer(hashOf(state), clock.now());
      if (install === null) return null;
      const { adapter, site, asked } = install;
      const at = marketAt(adapter);
      const verifier = sealer.open(install.verifier, `install:${asked}`);
      if (at === null || verifier === null) return err('not-asked');
      if (code === undefined) return err('refused');
      const { market, app, redirectUri } = at;
      const given = { code, verifier, redirectUri };
      const tokens = await consent.redeem(market.consent(site), app, given);
      const found = tokens.ok ? await booksOf(market, site, tokens.value) : null;
      if (!tokens.ok || found === null) return err('no-answer');
      const key = ports.signer.newKey();
      const kept: Chosen = { tokens: tokens.value, at: clock.now() };
      const sealed = sealer.seal(JSON.stringify(kept), choiceSealedAbout(hashOf(key)));
      const until = addMs(clock.now(), CHOICE_MS);
      await installs.offer(install, { adapter, site, sealed, found }, { key: hashOf(key), until });
      return ok({ key });
    },
    async view(key) {
      const choice = await installs.choice(hashOf(key), clock.now());
      const market = choice === null ? null : marketOf(choice.adapter);
      if (choice === null || market === null) return null;
      return { title: market.title, books: choice.found };
    },
    choose: makeChooseBooks(ports, desk, marketOf),
  };
}
