import type { Language } from '../../domain/party/debtor.js';
import { printParticipant } from '../../domain/party/participant.js';
import type { HeldExchange } from '../../usecases/exchange/release-exchange.js';
import { STATE_WORDS } from './exchange-words.js';

const WORDS: Readonly<Record<Language, { readonly empty: string; readonly to: string }>> = {
  nl: { empty: 'Er wacht niets op u', to: 'aan' },
  fr: { empty: 'Rien ne vous attend', to: 'à' },
  en: { empty: 'Nothing waits for you', to: 'to' },
  de: { empty: 'Nichts wartet auf Sie', to: 'an' },
};

/** Documents that wait for a person on their way, one line each; the reason as it was written down. */
export function heldLines(held: readonly HeldExchange[], language: Language): readonly string[] {
  const { empty, to } = WORDS[language];
  if (held.length === 0) return [empty];
  return held.map(({ id, invoiceNumber, receiver, state, stateAt, note = '' }) =>
    [
      ...[id, `${invoiceNumber} ${to} ${printParticipant(receiver)}`],
      ...[`${STATE_WORDS[language][state]} ${stateAt}`, note],
    ].join('  '),
  );
}
