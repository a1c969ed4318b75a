import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { FirmId } from '../../kernel/ids.js';
import type { Administration, AdministrationSettings } from './administration.js';

/** An accounting firm, or a platform: whoever keeps many sets of books. A set of books belongs to one, or to itself. */
export interface Firm {
  readonly id: FirmId;
  readonly name: string;
}

/** Settings a firm may lay down for its administrations. The others are about one set of books and its law. */
export const INHERITED_SETTINGS = [
  'replyHoldDays',
  'matching',
  'fallback',
  'work',
  'credit',
  'figures',
  'frameOrigins',
] as const satisfies readonly (keyof AdministrationSettings)[];

export type InheritedSetting = (typeof INHERITED_SETTINGS)[number];

/** What a firm lays down; each holds for an administration that says nothing of its own. */
export interface FirmDefaults {
  /** Name of a dunning policy, the firm's own or a shipped one */
  readonly policy?: string;
  readonly settings?: Pick<AdministrationSettings, InheritedSetting>;
}

export type Origin = 'own' | 'firm' | 'shipped';

/** What holds for an administration, and who said so. */
export interface Inherited {
  readonly name: 'policy' | InheritedSetting;
  readonly origin: Origin;
  /** Absent: as shipped */
  readonly value?: unknown;
}

/**
 * The administration as it works: its own words first, then its firm's. Work settings are taken one by one, all others whole.
 * Where its policy comes from is not part of that.
 */
export function withDefaults(
  { policyFrom, ...own }: Administration,
  laid: FirmDefaults | null,
): Administration {
  if (laid === null) return own;
  const work = { ...laid.settings?.work, ...own.settings.work };
  return {
    ...own,
    policy: policyFrom === 'firm' ? (laid.policy ?? own.policy) : own.policy,
    settings: {
      ...laid.settings,
      ...own.settings,
      ...(Object.keys(work).length === 0 ? {} : { work }),
    },
  };
}

/** Where each thing that can be inherited comes from. */
export function originsOf(own: Administration, laid: FirmDefaults | null): readonly Inherited[] {
  const inForce = withDefaults(own, laid);
  const fromFirm = own.policyFrom === 'firm' && laid?.policy !== undefined;
  return [
    { name: 'policy', origin: fromFirm ? 'firm' : 'own', value: inForce.policy },
    ...INHERITED_SETTINGS.map((name): Inherited => {
      const value = inForce.settings[name];
      if (own.settings[name] !== undefined) return { name, origin: 'own', value };
      return value === undefined ? { name, origin: 'shipped' } : { name, origin: 'firm', value };
    }),
  ];
}

/** Whether an administration is worked for; absent from it: it is. */
export type Rest =
  | {
      readonly kind: 'suspended';
      readonly at: Instant;
      readonly by: string;
      readonly reason: string;
    }
  /** `on`: from that day its records may be erased */
  | {
      readonly kind: 'leaving';
      readonly at: Instant;
      readonly by: string;
      readonly reason: string;
      readonly on: PlainDate;
    };

/** Days between the word that an administration leaves and the day its records may be erased: time to export it. */
export const LEAVING_DAYS = 30;
