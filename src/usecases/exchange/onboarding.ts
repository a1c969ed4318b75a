import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { PlainDate } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  migrationPlan,
  type MigrationPlan,
  type Onboarding,
  type SenderChoice,
  type SendingBar,
  sendingBar,
} from '../../domain/exchange/onboarding.js';
import { identityFaults } from '../../domain/party/identity.js';
import type { OnboardingRecord } from '../../ports/onboarding.js';
import { barSentence, connectionKey } from './may-send.js';
import {
  type OnboardingScene,
  providerFault,
  type StepBy,
  type Taken,
  takesKeys,
  takeStep,
  typesOf,
  withScene,
} from './onboarding-step.js';
import { connectionOf, type Ports } from '../ports.js';
import { type AuthorityGiven, recordAuthority, withdrawAuthority } from './record-authority.js';
import { registerParticipant } from './register-participant.js';
import { checkTest, sendTest } from './test-send.js';

export interface OnboardingView {
  /** Sends for real; a playground does so from the start */
  readonly live: boolean;
  readonly playground: boolean;
  /** The first thing to do; null: nothing */
  readonly bar: SendingBar | null;
  readonly stands: Onboarding;
  readonly migration: MigrationPlan;
  /** To be registered, as chosen so far */
  readonly documentTypes: readonly string[];
  readonly records: readonly OnboardingRecord[];
}

export type Stepped = Promise<Result<OnboardingView, readonly Fault[]>>;

export interface Onboard {
  show(administration: AdministrationId): Promise<OnboardingView>;
  /** Who sends, and where is received. Chosen again, everything after it is done again. */
  chooseSender(step: StepBy, choice: SenderChoice): Stepped;
  /** Checks the numbers of the administration and keeps who said that we may act for it. */
  identify(step: StepBy, mandate: { readonly name: string; readonly signedOn: PlainDate }): Stepped;
  /** Asks the network who publishes the participant now. */
  lookUp(step: StepBy): Stepped;
  /** Registers for receiving; `migrationKey` of the provider that publishes it now moves it without a gap. */
  register(
    step: StepBy,
    how: { readonly migrationKey?: string; readonly byHand?: boolean },
  ): Stepped;
  /** Sends a small invoice of the administration to itself, through everything a real one goes through. */
  test(step: StepBy): Stepped;
  /** What became of the test; `seen`: a person saw it where the administration receives. */
  checkTest(step: StepBy, options: { readonly seen: boolean }): Stepped;
  goLive(step: StepBy): Stepped;
  /** A one-time key for the next provider; shown once, kept nowhere. */
  migrationKey(step: StepBy): Promise<Result<string, readonly Fault[]>>;
  /** Keeps the client's word that we may act for it; with a firm, nothing is registered without it. */
  authorise(step: StepBy, given: AuthorityGiven): Stepped;
  /** The client takes its word back: sending stops, and a task says to deregister it. */
  withdraw(step: StepBy, reason: string): Stepped;
  /** Takes the participant off the network where we published it, or a person did at the provider; sending stops. */
  leave(step: StepBy, how: { readonly byHand: boolean }): Stepped;
}

export function makeOnboard(ports: Ports): Onboard {
  const stepped = async ({ administration }: StepBy, taken: Taken): Stepped =>
    taken.ok ? ok(await show(ports, administration)) : taken;
  return {
    show: (administration) => show(ports, administration),
    chooseSender: async (step, choice) =>
      stepped(step, await takeStep(ports, step, { kind: 'sender-chosen', detail: choice })),
    identify: async (step, mandate) => stepped(step, await identify(ports, step, mandate)),
    lookUp: async (step) => stepped(step, await lookUp(ports, step)),
    register: async (step, how) =>
      stepped(
        step,
        await withScene(ports, step, (scene) => registerParticipant(ports, step, scene, how)),
      ),
    test: async (step) =>
      stepped(step, await withScene(ports, step, (scene) => sendTest(ports, step, scene))),
    checkTest: async (step, options) => stepped(step, await checkTest(ports, step, options)),
    goLive: async (step) =>
      stepped(
        step,
        await withScene(ports, step, ({ connection }) => {
          const detail = { connection: connectionKey(connection) };
          return takeStep(ports, step, { kind: 'went-live', detail });
        }),
      ),
    migrationKey: async (step) => withScene(ports, step, (scene) => giveKey(ports, step, scene)),
    authorise: async (step, given) => stepped(step, await recordAuthority(ports, step, given)),
    withdraw: async (step, reason) => stepped(step, await withdrawAuthority(ports, step, reason)),
    leave: async (step, how) =>
      stepped(step, await withScene(ports, step, (scene) => leave(ports, step, scene, how))),
  };
}

async function show(ports: Ports, id: AdministrationId): Promise<OnboardingView> {
  const { administration, connection, stands, records } = await ports.store.inTransaction(
    id,
    async (tx) => ({
      administration: await tx.administration.get(),
      connection: await connectionOf(tx, 'access-point'),
      stands: await tx.onboarding.get(),
      records: await tx.onboarding.records(),
    }),
  );
  const accessPoint = connection === null ? null : ports.outside.accessPoint(connection);
  const playground = accessPoint?.traits.playground ?? false;
  const today = ports.clock.today(administration.zone);
  const bar = sendingBar(stands, connection === null ? '' : connectionKey(connection), today);
  return {
    live: playground || bar === null,
    ...{ playground, bar, stands, records },
    migration: migrationPlan(stands.published, { takesKeys: takesKeys(accessPoint) }),
    documentTypes: typesOf(administration, stands).map(({ documentType }) => documentType),
  };
}

async function identify(
  ports: Ports,
  step: StepBy,
  mandate: { readonly name: string; readonly signedOn: PlainDate },
): Promise<Taken> {
  const books = await ports.store.inTransaction(step.administration, (tx) =>
    tx.administration.get(),
  );
  const { participant, legalId, vatId, zone } = books;
  const faults = [...identityFaults(books), ...mandateFaults(mandate, ports.clock.today(zone))];
  if (faults.length > 0 || participant === undefined) return err(faults);
  const detail = {
    ...{ participant, mandate },
    ...(legalId === undefined ? {} : { legalId }),
    ...(vatId === undefined ? {} : { vatId }),
  };
  return takeStep(ports, step, { kind: 'identified', detail });
}

function mandateFaults(
  { name, signedOn }: { readonly name: string; readonly signedOn: PlainDate },
  today: PlainDate,
): readonly Fault[] {
  if (name.trim() !== '' && signedOn <= today) return [];
  const message = `A mandate has the name of who signed it and a day until today (${today}); found "${name}" and ${signedOn}.`;
  return [fault('VALUE', 'onboarding.mandate', '/mandate', message)];
}

async function lookUp(ports: Ports, step: StepBy): Promise<Taken> {
  return withScene(ports, step, async ({ accessPoint, stands }) => {
    if (stands.identity === undefined)
      return err([fault('RULE', 'onboarding.step-missing', '', barSentence('identified'))]);
    const { participant } = stands.identity;
    const looked = await accessPoint.lookup(participant);
    const own = await accessPoint.registry?.registration(participant);
    const here = own?.ok === true && own.value.state === 'registered';
    const elsewhere =
      looked.registered === true || (own?.ok === true && own.value.state === 'elsewhere');
    const where = here
      ? 'here'
      : elsewhere
        ? 'elsewhere'
        : looked.registered === false
          ? 'nowhere'
          : 'unknown';
    const by = looked.accessPoint === undefined ? {} : { by: looked.accessPoint };
    const detail = { where, ...by, checkedAt: looked.checkedAt } as const;
    return takeStep(ports, step, { kind: 'looked-up', detail });
  });
}

async function giveKey(
  ports: Ports,
  step: StepBy,
  { accessPoint, stands }: OnboardingScene,
): Promise<Result<string, readonly Fault[]>> {
  const give = accessPoint.registry?.migrationKey ?? null;
  if (give === null || stands.identity === undefined) {
    const lacking = accessPoint.traits.lacks.migrate ?? '';
    const message = `This provider gives no migration key. ${lacking} Leave here, then register at the next provider at once: in between nobody can send to you.`;
    return err([fault('RULE', 'onboarding.no-key', '', message)]);
  }
  const taken = await takeStep(ports, step, { kind: 'key-given', detail: {} });
  if (!taken.ok) return taken;
  const key = await give(stands.identity.participant);
  return key.ok ? key : err([providerFault(key.error)]);
}

async function leave(
  ports: Ports,
  step: StepBy,
  { accessPoint, stands }: OnboardingScene,
  { byHand }: { readonly byHand: boolean },
): Promise<Taken> {
  const { registry } = accessPoint;
  if (registry === null && stands.registration !== undefined && !byHand) {
    const message =
      'This provider takes no deregistration from programs. Deregister there, then say so with voldaan onboarding leave --by-hand.';
    return err([fault('RULE', 'onboarding.leave-by-hand', '', message)]);
  }
  if (registry !== null && !byHand && stands.identity !== undefined) {
    const left = await registry.deregister(stands.identity.participant);
    if (!left.ok) return err([providerFault(left.error)]);
  }
  return takeStep(ports, step, { kind: 'left', detail: {} });
}
