import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Account, Registration, SandboxEvent } from './model.js';
import { isOwn, providerName, publisherOf } from './owners.js';
import { refuse } from './refuse.js';
import { participantKey, type StateStore } from './state.js';

const bodySchema = z.object({
  participant: z.string().min(3).max(150),
  name: z.string().min(1).max(500),
  documentTypes: z
    .array(z.object({ documentType: z.string().max(500), process: z.string().max(500) }))
    .max(100),
  migrationKey: z.string().max(200).optional(),
});

type State = 'registered' | 'elsewhere' | 'absent';

/** How a participant stands, as the customer of one provider is told. */
function stateFor(store: StateStore, account: Account, participant: string): State {
  const entry = store.state.directory.get(participantKey(participant));
  if (entry === undefined) return 'absent';
  return publisherOf(store.state, entry)?.apiKey === account.apiKey ? 'registered' : 'elsewhere';
}

/** Publishes a participant of the account, or takes it over with the one-time key of whoever publishes it now. */
export function register(store: StateStore, account: Account, req: Request, res: Response): void {
  const body = bodySchema.safeParse(req.body);
  if (!body.success) {
    refuse(res, 400, 'malformed-request', 'A registration has participant, name, documentTypes.');
    return;
  }
  const { participant, name, documentTypes, migrationKey } = body.data;
  const stands = stateFor(store, account, participant);
  if (stands === 'elsewhere' && migrationKey === undefined) {
    res.json({ state: 'elsewhere', message: 'Another provider publishes this participant.' });
    return;
  }
  if (
    stands === 'elsewhere' &&
    store.state.migrationKeys.get(participantKey(participant)) !== migrationKey
  ) {
    refuse(res, 422, 'migration-key-wrong', 'The migration key is wrong, or was used before.');
    return;
  }
  const registration: Registration = {
    participant,
    name,
    documentTypes: documentTypes.map(({ documentType }) => documentType),
    provider: providerName(account),
  };
  const owned: readonly SandboxEvent[] = isOwn(account, participant)
    ? []
    : [
        {
          kind: 'account-set',
          account: { ...account, participants: [...account.participants, participant] },
        },
      ];
  // Leaving the directory makes its key void; a key works once.
  const left: readonly SandboxEvent[] =
    stands === 'elsewhere' ? [{ kind: 'deregistered', participant }] : [];
  store.commit([...owned, ...left, { kind: 'registered', registration }]);
  res.json({ state: 'registered' });
}

export function tellRegistration(
  store: StateStore,
  account: Account,
  participant: string,
  res: Response,
): void {
  res.json({ state: stateFor(store, account, participant) });
}

/** Takes a participant of the account out of the directory; the account may still send for it. */
export function deregister(
  store: StateStore,
  account: Account,
  participant: string,
  res: Response,
): void {
  if (stateFor(store, account, participant) === 'registered')
    store.commit([{ kind: 'deregistered', participant }]);
  res.status(204).end();
}

/** A new one-time key with which another provider takes the participant over. */
export function makeMigrationKey(
  store: StateStore,
  account: Account,
  participant: string,
  res: Response,
): void {
  if (stateFor(store, account, participant) !== 'registered') {
    refuse(res, 409, 'not-registered-here', `${participant} is not published by this provider.`);
    return;
  }
  const migrationKey = randomBytes(12).toString('base64url');
  store.commit([{ kind: 'migration-key-made', participant, migrationKey }]);
  res.status(201).json({ migrationKey });
}
