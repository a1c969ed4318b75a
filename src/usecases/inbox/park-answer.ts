import type { ParkedAnswer } from '../../ports/answers.js';
import type { InboundRecord, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** Why, in the words of the list of documents that were not taken. */
const WHY: Readonly<Record<ParkedAnswer['reason'], string>> = {
  'no-invoice': 'no such invoice was sent',
  'several-invoices': 'more than one invoice has that number',
  'other-party': 'that invoice went to somebody else',
  'sender-unknown': 'the access point does not tell who sent it',
  'provider-unconfirmed': 'it came from a service provider that nobody has confirmed yet',
  'message-unknown': 'no message of ours has that id',
  'not-a-provider': 'its sender is no service provider (0242)',
  'breaks-rules': 'it breaks the rules of its kind',
};

/** Keeps an answer that fits nothing by itself in sight until a person assigns or dismisses it. */
export async function parkAnswer(
  ports: Ports,
  tx: Tx,
  record: Pick<InboundRecord, 'transportId' | 'sender' | 'receivedAt'>,
  parked: Pick<ParkedAnswer, 'kind' | 'reason' | 'code' | 'about'>,
): Promise<void> {
  const { transportId, sender, receivedAt: at } = record;
  await tx.answers.park({ ...parked, transportId, sender, at, state: 'waiting' });
  const note = `${parked.code} about ${parked.about}: ${WHY[parked.reason]}. A person has to look.`;
  await tx.inbound.setState(transportId, 'refused', note);
  ports.observe.event('answer.parked', { transport: transportId, reason: parked.reason });
}
