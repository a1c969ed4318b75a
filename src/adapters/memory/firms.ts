import type { Firm } from '../../domain/party/firm.js';
import type { Standing, Usage } from '../../domain/party/standing.js';
import type { Instant } from '../../kernel/dates.js';
import type { AdministrationId, FirmId } from '../../kernel/ids.js';
import type { FirmRepository } from '../../ports/firms.js';
import type { FirmMappingRepository } from '../../ports/host-mapping.js';
import type { StoredPolicy } from '../../ports/policies.js';
import type { BooksRepository } from '../../ports/users.js';
import {
  ADMINISTRATIONS,
  connectionsOf,
  FIRM_DEFAULTS,
  FIRM_MAPPINGS,
  type KeptBooks,
  newestDefaults,
} from './administrations.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import type { Kind } from './table.js';

const FIRMS: Kind<Firm> = { name: 'firm', key: ({ id }) => id };

interface FirmPolicy extends StoredPolicy {
  readonly firm: FirmId;
}

const FIRM_POLICIES: Kind<FirmPolicy, 'firm'> = {
  name: 'firm_policy',
  key: ({ firm, policy }) => `${firm} ${policy.name} ${policy.version}`,
  by: { firm: ({ firm }) => firm },
};

interface FirmRequest {
  readonly firm: FirmId;
  readonly key: string;
  readonly digest: string;
  readonly at: Instant;
}

const REQUESTS: Kind<FirmRequest> = {
  name: 'firm_request',
  key: ({ firm, key }) => `${firm} ${key}`,
};

/** What an administration told its firm of itself. */
interface Told {
  readonly administration: AdministrationId;
  readonly standing: Standing;
  readonly at: Instant;
}

export const TOLD: Kind<Told> = {
  name: 'administration_summary',
  key: ({ administration }) => administration,
};

interface Used {
  readonly administration: AdministrationId;
  readonly month: string;
  readonly usage: Usage;
}

export const USED: Kind<Used, 'month'> = {
  name: 'administration_usage',
  key: ({ administration, month }) => `${administration} ${month}`,
  by: { month: ({ month }) => month },
};

export function firmRepository(session: Session): Plain<FirmRepository> {
  const { shared } = session;
  const books = shared(ADMINISTRATIONS);
  const ofFirm = (firm: FirmId): readonly KeptBooks[] => books.having('firm', firm);
  const change = (id: AdministrationId, changes: Partial<KeptBooks>): void => {
    const known = books.get(id);
    if (known !== null) books.put({ ...known, ...changes });
  };
  const origin = (id: AdministrationId): readonly (readonly [AdministrationId, string])[] =>
    connectionsOf(session, id)
      .filter(({ kind }) => kind === 'host')
      .map(({ adapter, settings }) => [id, originOf(adapter, settings['baseUrl'])] as const);
  return {
    add: (firm) => added(shared(FIRMS).add(firm)),
    get: (firm) => shared(FIRMS).get(firm),
    all: () => shared(FIRMS).all(),
    of: (administration) => books.get(administration)?.firm ?? null,
    administrations: (firm) => ofFirm(firm).map(({ administration }) => administration.id),
    addAdministration: (firm, administration) =>
      added(books.add({ administration, firm, rest: null })),
    place(administration, firm) {
      change(administration, { firm });
    },
    overview: (firm, one) =>
      ofFirm(firm)
        .filter(({ administration }) => one === undefined || administration.id === one)
        .map(({ administration, rest }) => {
          const told = shared(TOLD).get(administration.id);
          return { administration, rest, standing: told && { ...told.standing, at: told.at } };
        }),
    usage(firm, month) {
      const used = shared(USED).having('month', month);
      return new Map(
        used
          .filter(({ administration }) => books.get(administration)?.firm === firm)
          .map(({ administration, usage }) => [administration, usage]),
      );
    },
    rest: (administration) => books.get(administration)?.rest ?? null,
    setRest(administration, rest) {
      change(administration, { rest });
    },
    atWork: () =>
      books
        .all()
        .filter(({ rest }) => rest === null)
        .map(({ administration: { id } }) => ({ id, origin: origin(id)[0]?.[1] ?? '' })),
    origins: (of) => new Map(of.flatMap(origin)),
    defaults: (firm) => newestDefaults(session, firm),
    saveDefaults: (firm, next) => added(shared(FIRM_DEFAULTS).add({ ...next, firm })),
    policies: (firm) => firmPolicies(session, firm),
    savePolicy: (firm, policy, { at, by }) =>
      added(shared(FIRM_POLICIES).add({ firm, policy, savedAt: at, savedBy: by })),
    request(firm, key, digest, at) {
      if (shared(REQUESTS).add({ firm, key, digest, at })) return 'new';
      return shared(REQUESTS).get(`${firm} ${key}`)?.digest === digest ? 'again' : 'other';
    },
  };
}

/** The newest version of each policy the firm keeps, by name. */
export function firmPolicies({ shared }: Session, firm: FirmId): readonly StoredPolicy[] {
  return newestOfName(shared(FIRM_POLICIES).having('firm', firm)).map(
    ({ policy, savedAt, savedBy }) => ({ policy, savedAt, savedBy }),
  );
}

export function newestOfName<Policy extends StoredPolicy>(
  all: readonly Policy[],
): readonly Policy[] {
  const byVersion = ordered(all, ({ policy }) => policy.version);
  const newest = new Map(byVersion.map((stored) => [stored.policy.name, stored]));
  return ordered([...newest.values()], ({ policy }) => policy.name);
}

export function firmMappingRepository({ shared }: Session): Plain<FirmMappingRepository> {
  return {
    get: (firm, adapter) => shared(FIRM_MAPPINGS).get(`${firm} ${adapter}`)?.mapping ?? null,
    save(firm, adapter, mapping) {
      if (mapping === null) shared(FIRM_MAPPINGS).drop(`${firm} ${adapter}`);
      else shared(FIRM_MAPPINGS).put({ firm, adapter, mapping });
    },
  };
}

export function booksRepository({ shared }: Session): Plain<BooksRepository> {
  const books = shared(ADMINISTRATIONS);
  return {
    at(id) {
      const known = books.get(id);
      return known && { id, firm: known.firm };
    },
    within: (places) =>
      books
        .all()
        .filter(({ administration, firm }) =>
          places.some((place) =>
            'firm' in place ? place.firm === firm : place.administration === administration.id,
          ),
        )
        .map(({ administration }) => administration),
  };
}

const added = (is: boolean): 'added' | 'exists' => (is ? 'added' : 'exists');

/** Settings whose address cannot be read are all of one origin: that of their adapter. */
function originOf(adapter: string, baseUrl: string | undefined): string {
  const readable = baseUrl !== undefined && URL.canParse(baseUrl);
  return readable ? `${adapter} ${new URL(baseUrl).origin}` : adapter;
}
