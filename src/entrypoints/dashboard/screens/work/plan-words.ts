import type { Words } from '../../base/words.js';

const nl = {
  title: 'Afbetalingsplan afspreken',
  who: 'Met wie sprak u af?',
  parts: 'Aantal termijnen',
  first: 'Eerste termijn',
  every: 'Telkens na',
  steps: { month: 'een maand', fortnight: 'twee weken', week: 'een week' },
  compensation: 'Wat geeft hij voor het uitstel?',
  rows: 'Termijnen',
  day: 'Dag',
  amount: 'Bedrag',
  total: 'Samen',
  agree: 'Afgesproken',
  means:
    'De herinneringen wachten zolang elke termijn op tijd komt; de eerste gemiste breekt het plan. De klant krijgt een bevestiging.',
};

const fr: typeof nl = {
  title: 'Convenir d’un plan de paiement',
  who: 'Avec qui en avez-vous convenu ?',
  parts: 'Nombre d’échéances',
  first: 'Première échéance',
  every: 'Chaque fois après',
  steps: { month: 'un mois', fortnight: 'deux semaines', week: 'une semaine' },
  compensation: 'Que donne-t-il pour le délai ?',
  rows: 'Échéances',
  day: 'Jour',
  amount: 'Montant',
  total: 'Total',
  agree: 'Convenu',
  means:
    'Les rappels attendent tant que chaque échéance arrive à temps ; la première manquée rompt le plan. Le client reçoit une confirmation.',
};

const en: typeof nl = {
  title: 'Agree on a payment plan',
  who: 'With whom did you agree?',
  parts: 'Number of instalments',
  first: 'First instalment',
  every: 'Each after',
  steps: { month: 'a month', fortnight: 'two weeks', week: 'a week' },
  compensation: 'What does he give for the delay?',
  rows: 'Instalments',
  day: 'Day',
  amount: 'Amount',
  total: 'In all',
  agree: 'Agreed',
  means:
    'Reminders wait as long as each instalment comes in time; the first one missed breaks the plan. The customer gets a confirmation.',
};

export const PLANS: Words<typeof nl> = { nl, fr, en };
