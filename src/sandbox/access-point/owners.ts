import type { Account, Registration } from './model.js';
import { participantKey, type State } from './state.js';

/** Customers of no named provider are this one's. */
const OWN_NAME = 'sandbox';

/** Name of the provider of an account. */
export function providerName({ provider }: Account): string {
  return provider ?? OWN_NAME;
}

/** Whether an account may send and receive for a participant. */
export function isOwn(account: Account, participant: string): boolean {
  return account.participants.some((own) => participantKey(own) === participantKey(participant));
}

/** The account that receives for a participant: that of whoever publishes it. */
export function ownerOf(state: State, participant: string): Account | undefined {
  const entry = state.directory.get(participantKey(participant));
  return publisherOf(state, entry ?? { participant, name: '', documentTypes: [] });
}

/** The account whose provider publishes a participant; undefined when it is nobody's here. */
export function publisherOf(
  state: State,
  { participant, provider }: Registration,
): Account | undefined {
  return [...state.accounts.values()].find(
    (account) =>
      isOwn(account, participant) && (provider ?? providerName(account)) === providerName(account),
  );
}
