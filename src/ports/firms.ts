import type { Administration } from '../domain/party/administration.js';
import type { Firm, FirmDefaults, Rest } from '../domain/party/firm.js';
import type { Standing, Usage } from '../domain/party/standing.js';
import type { DunningPolicy } from '../domain/dunning/policy.js';
import type { Instant } from '../kernel/dates.js';
import type { AdministrationId, FirmId } from '../kernel/ids.js';
import type { StoredPolicy } from './policies.js';

/** An administration as its firm sees it. */
export interface FirmRow {
  readonly administration: Administration;
  readonly rest: Rest | null;
  /** Null: nobody looked yet */
  readonly standing: (Standing & { readonly at: Instant }) | null;
}

export interface StoredDefaults {
  readonly version: number;
  readonly defaults: FirmDefaults;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

/** Who is worked for, and the other side he is asked at: what keeps one slow package from holding up all others. */
export interface Member {
  readonly id: AdministrationId;
  /** Adapter and address of its host package; the same for all who wait for the same answers. Empty: it has none */
  readonly origin: string;
}

/** Firms, whose administrations are theirs, and what these tell them; sees no business data beside that. */
export interface FirmRepository {
  add(firm: Firm): Promise<'added' | 'exists'>;
  /** Null: there is none of that id. */
  get(firm: string): Promise<Firm | null>;
  /** In the order they were added. */
  all(): Promise<readonly Firm[]>;
  /** Null: the administration belongs to itself. */
  of(administration: AdministrationId): Promise<FirmId | null>;
  /** In the order they were added to the installation. */
  administrations(firm: FirmId): Promise<readonly AdministrationId[]>;
  /** Adds an administration that is the firm's from its first moment; `exists` changes nothing. */
  addAdministration(firm: FirmId, administration: Administration): Promise<'added' | 'exists'>;
  /** Places the administration; null takes it out. Both must exist. */
  place(administration: AdministrationId, firm: FirmId | null): Promise<void>;
  /** Its administrations, or one of them, with what they last told of themselves, in the order they were added. */
  overview(firm: FirmId, one?: AdministrationId): Promise<readonly FirmRow[]>;
  /** What its administrations used in a month (`2026-11`); those that used nothing are not in it. */
  usage(firm: FirmId, month: string): Promise<ReadonlyMap<AdministrationId, Usage>>;
  /** Null: at work. */
  rest(administration: AdministrationId): Promise<Rest | null>;
  setRest(administration: AdministrationId, rest: Rest | null): Promise<void>;
  /** Those that are worked for, in the order they were added. */
  atWork(): Promise<readonly Member[]>;
  /** The origins of the host packages of these; one without a package is not in it. */
  origins(of: readonly AdministrationId[]): Promise<ReadonlyMap<AdministrationId, string>>;
  /** Newest version; null: it lays nothing down. */
  defaults(firm: FirmId): Promise<StoredDefaults | null>;
  /** As the next version; `exists` when somebody saved that one meanwhile. */
  saveDefaults(firm: FirmId, next: StoredDefaults): Promise<'added' | 'exists'>;
  /** The newest version of each of its policies, by name. */
  policies(firm: FirmId): Promise<readonly StoredPolicy[]>;
  savePolicy(
    firm: FirmId,
    policy: DunningPolicy,
    saved: { readonly at: Instant; readonly by: string },
  ): Promise<'added' | 'exists'>;
  /** Remembers a request under its key; `other` when the key was used for something else. */
  request(
    firm: FirmId,
    key: string,
    digest: string,
    at: Instant,
  ): Promise<'new' | 'again' | 'other'>;
}
