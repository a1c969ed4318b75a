import { printParticipant } from '../../src/domain/party/participant.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { OnboardingView } from '../../src/usecases/exchange/onboarding.js';
import { isOk } from './results.js';
import { type Stage, WEBHOOK_SECRET } from './stage.js';
import { SELLER } from './stage-world.js';

/** Who takes the steps */
export const AN = 'An Peeters';
export const MANDATE = { name: 'Jan Smid', signedOn: plainDate('2026-05-01') };

export const stepBy = (s: Stage) => ({ administration: s.administration, by: AN });

/** The stage's access point as a real provider, under a name of its own; not a playground. */
export async function realProvider(s: Stage, name: string): Promise<void> {
  const apiKey = `key-of-${name}`;
  s.accessPoint.setAccount({
    ...{ apiKey, provider: name, participants: [printParticipant(SELLER)] },
    webhook: { url: `${s.url}/webhooks/ap/con_ap`, secret: WEBHOOK_SECRET },
  });
  await s.look((tx) =>
    tx.administration.saveConnection({
      ...{ id: idOf<'connection'>('con_ap'), kind: 'access-point', adapter: 'sandbox' },
      settings: {
        ...{ baseUrl: s.accessPoint.url, apiKey, webhookSecret: WEBHOOK_SECRET },
        actsAs: 'network',
      },
    }),
  );
}

/** Nobody publishes us yet: the stage sets its seller up beforehand. Its access point is a real provider then. */
export async function unpublish(s: Stage): Promise<void> {
  const participant = printParticipant(SELLER);
  s.accessPoint.register({
    ...{ participant, name: 'Oud', documentTypes: [] },
    provider: 'stage',
  });
  s.accessPoint.setAccount({
    ...{ apiKey: 'stage-api-key', provider: 'stage', participants: [participant] },
  });
  await fetch(`${s.accessPoint.url}/v1/registrations/${encodeURIComponent(participant)}`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer stage-api-key' },
  });
  await realProvider(s, 'A');
}

/** Sender, numbers and mandate, and a look at who publishes us now. */
export async function prepared(s: Stage): Promise<OnboardingView> {
  const { onboarding } = s.app;
  isOk(
    await onboarding.chooseSender(stepBy(s), {
      ...{ sends: 'voldaan', receives: 'here', selfBilling: false },
    }),
  );
  isOk(await onboarding.identify(stepBy(s), MANDATE));
  return isOk(await onboarding.lookUp(stepBy(s)));
}

/** From registered to live. */
export async function testedAndLive(s: Stage): Promise<OnboardingView> {
  isOk(await s.app.onboarding.test(stepBy(s)));
  await s.hours(1);
  isOk(await s.app.onboarding.checkTest(stepBy(s), { seen: false }));
  return isOk(await s.app.onboarding.goLive(stepBy(s)));
}

/** Who publishes us, as anybody on the network sees it; null: nobody. */
export async function publisher(s: Stage): Promise<string | null> {
  const answer = await fetch(
    `${s.accessPoint.url}/v1/lookup/${encodeURIComponent(printParticipant(SELLER))}`,
    { headers: { authorization: 'Bearer stage-api-key' } },
  );
  const said = (await answer.json()) as { registered: boolean; provider?: string };
  return said.registered ? (said.provider ?? '') : null;
}
