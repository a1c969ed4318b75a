import { fault, type FaultClass } from '../../kernel/fault.js';
import { err } from '../../kernel/result.js';
import type { OnboardingEvent, RegistrationStands } from '../../domain/exchange/onboarding.js';
import {
  type OnboardingScene,
  providerFault,
  type StepBy,
  type Taken,
  takeStep,
  typesOf,
} from './onboarding-step.js';
import { barSentence } from './may-send.js';
import type { Ports } from '../ports.js';
import { authorityToRegister } from './record-authority.js';

/**
 * Registers an administration for receiving, through the provider or as a person did it there by hand. Who publishes it
 * now is looked up before: a participant is published by one provider only, and a second one would cut it off.
 */
export async function registerParticipant(
  ports: Ports,
  step: StepBy,
  scene: OnboardingScene,
  how: { readonly migrationKey?: string; readonly byHand?: boolean },
): Promise<Taken> {
  const { stands, accessPoint, administration } = scene;
  const { identity, sender, published } = stands;
  if (sender === undefined || identity === undefined)
    return refused(
      'RULE',
      'onboarding.step-missing',
      barSentence(sender === undefined ? 'sender' : 'identified'),
    );
  if (sender.receives === 'elsewhere')
    return refused(
      'RULE',
      'onboarding.receives-elsewhere',
      'This administration receives elsewhere, so nothing is registered here. To receive here: voldaan onboarding sender --receive here.',
    );
  if (published === undefined || published.where === 'unknown')
    return refused(
      'RULE',
      'onboarding.not-looked-up',
      'Who publishes this participant now is not known, and a second provider would cut it off. Run voldaan onboarding lookup first.',
    );
  const authority = await authorityToRegister(ports, step);
  if (!authority.ok) return authority;
  const types = typesOf(administration, stands);
  const documentTypes = types.map(({ documentType }) => documentType);
  const told = (stood: Omit<RegistrationStands, 'documentTypes' | 'withKey'>): Promise<Taken> => {
    const withKey = how.migrationKey !== undefined;
    const event: OnboardingEvent = {
      kind: 'registration',
      detail: { ...stood, withKey, documentTypes },
    };
    return takeStep(ports, step, event);
  };
  if (how.byHand === true) return told({ how: 'by-hand', state: 'registered' });
  const { registry, traits } = accessPoint;
  if (registry === null) {
    const why = traits.lacks.register ?? 'This provider takes no registrations from programs.';
    return refused(
      'RULE',
      'onboarding.by-hand',
      `${why} Register the document types there, then run voldaan onboarding register --by-hand.`,
    );
  }
  const { participant } = identity;
  const { name, country, language } = administration;
  const { migrationKey } = how;
  const registered = await registry.register({
    ...{ participant, name, country, language, documentTypes: types },
    ...(migrationKey === undefined ? {} : { migrationKey }),
  });
  if (!registered.ok) return err([providerFault(registered.error)]);
  const { state, url, message } = registered.value;
  return told({
    ...{ how: 'registry', state },
    ...(url === undefined ? {} : { url }),
    ...(message === undefined ? {} : { message }),
  });
}

function refused(faultClass: FaultClass, code: string, message: string): Promise<Taken> {
  return Promise.resolve(err([fault(faultClass, code, '', message)]));
}
