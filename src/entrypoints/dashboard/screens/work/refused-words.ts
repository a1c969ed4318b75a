import type { Words } from '../../base/words.js';

type Sentences = Readonly<Record<string, string>>;

const nl: Sentences = {
  'work.no-date': 'Een belofte heeft een dag nodig.',
  'work.past-date': 'Die dag is voorbij.',
  'work.too-far': 'Die dag is te ver weg. Spreek een vroegere dag af, of een afbetalingsplan.',
  'work.amount': 'Dat bedrag is meer dan er open is.',
  'work.one-invoice': 'Een deel betwisten kan maar van één factuur tegelijk.',
  'work.closed-already': 'Iemand anders sloot dit al.',
  'work.nobody': 'Zeg met wie u sprak.',
  'work.nothing-open': 'Hier is niets meer van open.',
};

const fr: Sentences = {
  'work.no-date': 'Une promesse a besoin d’un jour.',
  'work.past-date': 'Ce jour est passé.',
  'work.too-far':
    'Ce jour est trop loin. Convenez d’un jour plus proche, ou d’un plan de paiement.',
  'work.amount': 'Ce montant dépasse ce qui est ouvert.',
  'work.one-invoice': 'On ne conteste une partie que d’une facture à la fois.',
  'work.closed-already': 'Quelqu’un d’autre l’a déjà fermé.',
  'work.nobody': 'Dites à qui vous avez parlé.',
  'work.nothing-open': 'Il n’y a plus rien d’ouvert.',
};

const en: Sentences = {
  'work.no-date': 'A promise needs a day.',
  'work.past-date': 'That day is over.',
  'work.too-far': 'That day is too far away. Agree an earlier one, or a payment plan.',
  'work.amount': 'That is more than is open.',
  'work.one-invoice': 'A part can be disputed of one invoice at a time.',
  'work.closed-already': 'Somebody else closed this already.',
  'work.nobody': 'Say whom you spoke to.',
  'work.nothing-open': 'Nothing of it is open any more.',
};

/** Why something about the work was refused, by the code of the fault. */
export const REFUSED: Words<Sentences> = { nl, fr, en };
