import { type Instant, type PlainDate, plainDate } from '../../kernel/dates.js';
import type { DocumentId } from '../../kernel/ids.js';
import { assertNever, err, ok, type Result } from '../../kernel/result.js';
import type { ParticipantId } from '../party/participant.js';
import { type Authority, authorityState } from './authority.js';

/**
 * The way of an administration from nothing to sending for real, in this order. `moved` is only in the way where another
 * provider publishes the participant.
 */
export const ONBOARDING_STEPS = [
  'sender',
  'identified',
  'registered',
  'moved',
  'tested',
  'live',
] as const;

export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** What keeps an administration from sending: the first missing step, or that it is not for us to send. */
export type SendingBar = OnboardingStep | 'host-sends' | 'left' | 'no-authority';

export const SENDERS = ['voldaan', 'host'] as const;
export const RECEIVED_WHERE = ['here', 'elsewhere'] as const;

/** Who sends, and where answers and purchase invoices come in. Sending here and receiving elsewhere is legitimate. */
export interface SenderChoice {
  readonly sends: (typeof SENDERS)[number];
  readonly receives: (typeof RECEIVED_WHERE)[number];
  /** Also receives invoices that customers make for it (389, 261) */
  readonly selfBilling: boolean;
}

/** Whom we act for, and who said that we may. */
export interface Identity {
  readonly participant: ParticipantId;
  readonly legalId?: string;
  readonly vatId?: string;
  readonly mandate: { readonly name: string; readonly signedOn: PlainDate };
}

/** Who published the participant when we looked. */
export interface Published {
  readonly where: 'nowhere' | 'here' | 'elsewhere' | 'unknown';
  /** The access point or SMP, where it was told */
  readonly by?: string;
  readonly checkedAt: Instant;
}

export interface RegistrationStands {
  readonly how: 'registry' | 'by-hand';
  readonly state: 'registered' | 'pending' | 'needs-person' | 'elsewhere' | 'absent';
  /** Moved with the one-time key of the provider before, so without a gap */
  readonly withKey: boolean;
  readonly documentTypes: readonly string[];
  readonly url?: string;
  readonly message?: string;
}

export interface TestSend {
  readonly documentId: DocumentId;
  readonly number: string;
  /** The connection it went through: another provider is tested anew */
  readonly connection: string;
  /** came-back: through our own inbox. delivered: the provider says so. seen: a person saw it where it is received */
  readonly outcome?: 'came-back' | 'delivered' | 'seen';
}

/** Where an administration stands. Each part is there once its step was taken. */
export interface Onboarding {
  /** The client's word that we may act for it; stays through every new beginning */
  readonly authority?: Authority;
  readonly sender?: SenderChoice;
  readonly identity?: Identity;
  readonly published?: Published;
  readonly registration?: RegistrationStands;
  readonly test?: TestSend;
  readonly liveSince?: Instant;
  readonly leftAt?: Instant;
}

export type OnboardingEvent =
  | { readonly kind: 'sender-chosen'; readonly detail: SenderChoice }
  | { readonly kind: 'identified'; readonly detail: Identity }
  | { readonly kind: 'looked-up'; readonly detail: Published }
  | { readonly kind: 'registration'; readonly detail: RegistrationStands }
  | { readonly kind: 'test-sent'; readonly detail: Omit<TestSend, 'outcome'> }
  | { readonly kind: 'test-ended'; readonly detail: Required<Pick<TestSend, 'outcome'>> }
  | { readonly kind: 'went-live'; readonly detail: { readonly connection: string } }
  /** A one-time key was given out; with it another provider takes over */
  | { readonly kind: 'key-given'; readonly detail: Readonly<Record<string, never>> }
  | { readonly kind: 'authorised'; readonly detail: Authority }
  | {
      readonly kind: 'authority-withdrawn';
      readonly detail: { readonly on: PlainDate; readonly reason: string };
    }
  | { readonly kind: 'left'; readonly detail: Readonly<Record<string, never>> };

/**
 * What keeps this administration from sending through this connection; null: nothing. The first missing step counts, so a
 * person always has one thing to do.
 */
export function sendingBar(o: Onboarding, connection: string, today: PlainDate): SendingBar | null {
  if (o.leftAt !== undefined) return 'left';
  // Who never was asked for one is not barred; who gave one is held to it.
  if (o.authority !== undefined && authorityState(o.authority, 'send', today) !== 'in-force')
    return 'no-authority';
  if (o.sender === undefined) return 'sender';
  if (o.sender.sends === 'host') return 'host-sends';
  const prepared = preparationBar(o);
  if (prepared !== null) return prepared;
  if (o.test?.outcome === undefined || o.test.connection !== connection) return 'tested';
  return o.liveSince === undefined ? 'live' : null;
}

/** What is missing before a test can be sent. */
function preparationBar(o: Onboarding): OnboardingStep | null {
  if (o.sender === undefined) return 'sender';
  if (o.identity === undefined) return 'identified';
  if (o.sender.receives === 'elsewhere') return null;
  const state = o.registration?.state;
  if (state === 'registered') return null;
  return state === 'elsewhere' ? 'moved' : 'registered';
}

/**
 * The state after an event, or the step that has to come first. An earlier step taken anew voids what was built on it:
 * other numbers, or another way of receiving, are tested again before anything is sent.
 */
export function afterStep(
  o: Onboarding,
  event: OnboardingEvent,
  at: Instant,
): Result<Onboarding, OnboardingStep> {
  switch (event.kind) {
    case 'sender-chosen':
      return ok({ ...authorityOf(o), sender: event.detail });
    case 'identified':
      return o.sender === undefined
        ? err('sender')
        : ok({ ...authorityOf(o), sender: o.sender, identity: event.detail });
    case 'looked-up':
      return o.identity === undefined
        ? err(o.sender === undefined ? 'sender' : 'identified')
        : ok({ ...o, published: event.detail });
    case 'registration':
      return o.identity === undefined
        ? err(o.sender === undefined ? 'sender' : 'identified')
        : ok({ ...o, registration: event.detail });
    case 'test-sent': {
      const missing = preparationBar(o);
      return missing === null ? ok({ ...tested(o), test: event.detail }) : err(missing);
    }
    case 'test-ended':
      return o.test === undefined
        ? err('tested')
        : ok({ ...o, test: { ...o.test, ...event.detail } });
    case 'went-live': {
      const bar = sendingBar(o, event.detail.connection, plainDate(at.slice(0, 10)));
      if (bar === null || bar === 'live') return ok({ ...o, liveSince: o.liveSince ?? at });
      if (bar === 'no-authority') return err('identified');
      return err(bar === 'host-sends' || bar === 'left' ? 'sender' : bar);
    }
    case 'key-given':
      return o.registration?.state === 'registered' ? ok(o) : err('registered');
    case 'authorised':
      return ok({ ...o, authority: event.detail });
    case 'authority-withdrawn':
      return o.authority === undefined
        ? err('identified')
        : ok({ ...o, authority: { ...o.authority, withdrawnOn: event.detail.on } });
    case 'left':
      return ok({ ...o, leftAt: at });
    default:
      return assertNever(event);
  }
}

const authorityOf = ({ authority }: Onboarding): Pick<Onboarding, 'authority'> =>
  authority === undefined ? {} : { authority };

/** Without what an earlier test led to. */
function tested({ test: _test, liveSince: _since, ...rest }: Onboarding): Onboarding {
  return rest;
}

/** How the participant comes to us from where it is published now. */
export type MigrationPlan =
  /** Nobody publishes it, or we do */
  | 'none'
  /** With the key of the provider before: received all the time */
  | 'with-key'
  /** Deregister there, then register here: nobody can send to it in between */
  | 'gap'
  /** Nobody could tell; look again before anything */
  | 'look-again';

/** A participant can be published by one provider only, so leaving one is planned before the other begins. */
export function migrationPlan(
  published: Published | undefined,
  provider: { readonly takesKeys: boolean },
): MigrationPlan {
  switch (published?.where) {
    case 'nowhere':
    case 'here':
      return 'none';
    case 'elsewhere':
      return provider.takesKeys ? 'with-key' : 'gap';
    case 'unknown':
    case undefined:
      return 'look-again';
  }
}
