import {
  type Authority,
  AUTHORITY_SCOPES,
  authorityState,
  type AuthorityState,
} from '../../domain/exchange/authority.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { PlainDate } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { withdrawnTask } from '../../formats/work/authority.js';
import { openTask } from '../task/open-task.js';
import { type StepBy, type Taken, takeStep, takeStepIn } from './onboarding-step.js';
import type { Ports } from '../ports.js';

/** What a person gives of it; the document itself stays with the firm, its digest here. */
export interface AuthorityGiven extends Omit<Authority, 'document' | 'withdrawnOn'> {
  readonly document?: Uint8Array;
}

/** Keeps the client's word that we may act for it; a later one takes the place of an earlier. */
export async function recordAuthority(
  ports: Pick<Ports, 'store' | 'clock' | 'digest'>,
  step: StepBy,
  { document, ...given }: AuthorityGiven,
): Promise<Taken> {
  const { zone } = await ports.store.inTransaction(step.administration, (tx) =>
    tx.administration.get(),
  );
  const faults = authorityFaults(given, ports.clock.today(zone));
  if (faults.length > 0) return err(faults);
  const detail: Authority = {
    ...given,
    ...(document === undefined ? {} : { document: ports.digest(document) }),
  };
  return takeStep(ports, step, { kind: 'authorised', detail });
}

/** The client takes its word back: nothing is sent from now on, and a person is asked to deregister it. */
export async function withdrawAuthority(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  step: StepBy,
  reason: string,
): Promise<Taken> {
  return ports.store.inTransaction(step.administration, async (tx): Promise<Taken> => {
    const { zone, language } = await tx.administration.get();
    const on = ports.clock.today(zone);
    const { authority, registration } = await tx.onboarding.get();
    const state = authorityState(authority, 'send', on);
    if (state === 'none' || state === 'withdrawn') return err([NOTHING_TO_WITHDRAW]);
    const detail = { on, reason };
    const taken = await takeStepIn(ports, tx, step.by, { kind: 'authority-withdrawn', detail });
    if (!taken.ok || registration === undefined) return taken;
    await openTask(ports, tx, {
      ...{ key: `deregister:${ports.clock.now()}`, kind: 'deregister', role: 'administration' },
      ...{ openItemIds: [], dueOn: on },
      ...withdrawnTask(language, step.by),
    });
    return ok(undefined);
  });
}

/**
 * Where a firm registers a client, the client's word must be on record (facts/hosts 6; a receiver is not moved on the
 * network behind its back). Books that belong to themselves register themselves.
 */
export async function authorityToRegister(
  ports: Pick<Ports, 'store' | 'clock'>,
  { administration }: Pick<StepBy, 'administration'>,
): Promise<Result<void, readonly Fault[]>> {
  const firm = await ports.store.platform.firms.of(administration);
  if (firm === null) return ok(undefined);
  return ports.store.inTransaction(administration, async (tx) => {
    const { zone } = await tx.administration.get();
    const { authority } = await tx.onboarding.get();
    const state = authorityState(authority, 'receive', ports.clock.today(zone));
    if (state === 'in-force') return ok(undefined);
    const message = `${WHY[state]} Record it first: voldaan onboarding authority --administration ${administration}.`;
    return err([fault('RULE', `onboarding.authority-${state}`, '', message)]);
  });
}

const WHY: Readonly<Record<Exclude<AuthorityState, 'in-force'>, string>> = {
  none: 'A firm registers this client, and there is no authority of the client on record.',
  withdrawn: 'The client withdrew its authority.',
  ended: 'The authority of the client has ended.',
  'out-of-scope': 'The authority of the client does not cover receiving.',
};

const NOTHING_TO_WITHDRAW = fault(
  'RULE',
  'onboarding.no-authority',
  '',
  'There is no authority in force to withdraw. See voldaan onboarding show.',
);

/** Characters of a name. */
const NAME_MAX = 200;

function authorityFaults(
  { signedBy, signedOn, scope, validUntil }: AuthorityGiven,
  today: PlainDate,
): readonly Fault[] {
  const say = (path: string, message: string): Fault =>
    fault('VALUE', 'onboarding.authority', path, message);
  const named = signedBy.trim() !== '' && signedBy.length <= NAME_MAX;
  return [
    ...(named ? [] : [say('/signedBy', 'Say who signed for the client.')]),
    ...(signedOn <= today
      ? []
      : [say('/signedOn', `It was signed on ${signedOn}, after today (${today}).`)]),
    ...(scope.length > 0 ? [] : [say('/scope', `Say for what: ${AUTHORITY_SCOPES.join(', ')}.`)]),
    ...(validUntil === undefined || validUntil >= today
      ? []
      : [say('/validUntil', `It ended on ${validUntil}. Get a new one.`)]),
  ];
}
