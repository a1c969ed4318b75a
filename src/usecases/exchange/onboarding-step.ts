import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  afterStep,
  type Onboarding,
  type OnboardingEvent,
} from '../../domain/exchange/onboarding.js';
import type { Administration } from '../../domain/party/administration.js';
import type { NetworkType } from '../../domain/exchange/receiver.js';
import { receivableTypes } from '../../formats/ubl/receivable.js';
import type { AccessPoint } from '../../ports/access-point.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import type { Connection, Tx } from '../../ports/store.js';
import { barSentence } from './may-send.js';
import { connectionOf, type Ports } from '../ports.js';

/** Whose step, taken by whom. */
export interface StepBy {
  readonly administration: AdministrationId;
  readonly by: string;
}

/** What a step works with: loaded in one transaction, before anything outside is asked. */
export interface OnboardingScene {
  readonly administration: Administration;
  readonly connection: Connection;
  readonly accessPoint: AccessPoint;
  readonly stands: Onboarding;
}

/** Whether a participant can come here with a one-time key. */
export function takesKeys(accessPoint: AccessPoint | null): boolean {
  return accessPoint?.registry !== null && accessPoint?.traits.lacks.migrate === undefined;
}

/** Document types to register for an administration, as it chose so far. */
export function typesOf(
  { country }: Administration,
  { sender }: Onboarding,
): readonly NetworkType[] {
  return receivableTypes({
    country,
    sends: true,
    selfBilling: sender?.selfBilling ?? false,
  });
}

export type Taken = Result<void, readonly Fault[]>;

/** Takes one step and keeps it; refused when another has to come first. */
export function takeStep(
  ports: Pick<Ports, 'store' | 'clock'>,
  { administration, by }: StepBy,
  event: OnboardingEvent,
): Promise<Taken> {
  return ports.store.inTransaction(administration, (tx) => takeStepIn(ports, tx, by, event));
}

/** The same in the caller's transaction. */
export async function takeStepIn(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  by: string,
  event: OnboardingEvent,
): Promise<Taken> {
  if (by.trim() === '') {
    const message = 'Every step is kept with the name of whoever took it. Give --by NAME.';
    return err([fault('USAGE', 'onboarding.nobody', '', message)]);
  }
  const at = ports.clock.now();
  const after = afterStep(await tx.onboarding.toChange(), event, at);
  if (!after.ok)
    return err([fault('RULE', 'onboarding.step-missing', '', barSentence(after.error))]);
  await tx.onboarding.save(after.value, { at, by, event });
  return ok(undefined);
}

/** Loads what a step needs; without an access point there is nothing to go through. */
export async function withScene<T>(
  ports: Ports,
  { administration }: StepBy,
  work: (scene: OnboardingScene) => Promise<Result<T, readonly Fault[]>>,
): Promise<Result<T, readonly Fault[]>> {
  const scene = await ports.store.inTransaction(administration, async (tx) => {
    const connection = await connectionOf(tx, 'access-point');
    if (connection === null) return null;
    const stands = await tx.onboarding.get();
    return { connection, stands, administration: await tx.administration.get() };
  });
  if (scene === null) {
    const message =
      'This administration has no access point. Add one to its file and run voldaan administration add again.';
    return err([fault('CONFIG', 'onboarding.no-access-point', '', message)]);
  }
  return work({ ...scene, accessPoint: ports.outside.accessPoint(scene.connection) });
}

/** What a provider refused, for people; what may pass by itself is said as such. */
export function providerFault({ kind, message }: AccessPointError): Fault {
  return kind === 'transient' || kind === 'unknown'
    ? fault(
        'UPSTREAM',
        'onboarding.provider-away',
        '',
        `${message}. Nothing was changed; try again.`,
      )
    : fault('RULE', 'onboarding.provider-refused', '', `The provider refused: ${message}`);
}
