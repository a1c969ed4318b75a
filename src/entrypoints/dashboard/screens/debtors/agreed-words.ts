import type { Words } from '../../base/words.js';

const nl = {
  noPromises: 'Hij beloofde nog niets. Kies posten en noteer een belofte.',
  noPlans: 'Er is geen afbetaling afgesproken.',
  payBy: (day: string) => `te betalen tegen ${day}`,
  paid: (amount: string) => `${amount} betaald`,
  by: (who: string, via: string, day: string) => `${who}, ${via}, ${day}`,
  confirmed: (how: string, day: string) => `bevestigd ${how}, ${day}`,
  disputes: 'Betwistingen',
  noDisputes: 'Hij betwist niets.',
  openSince: (day: string) => `loopt sinds ${day}`,
  closedOn: (day: string) => `gesloten op ${day}`,
  look: 'Bekijk',
};

const fr: typeof nl = {
  noPromises: 'Il n’a encore rien promis. Choisissez des postes et notez une promesse.',
  noPlans: 'Aucun échelonnement n’est convenu.',
  payBy: (day) => `à payer pour le ${day}`,
  paid: (amount) => `${amount} payés`,
  by: (who, via, day) => `${who}, ${via}, ${day}`,
  confirmed: (how, day) => `confirmé ${how}, ${day}`,
  disputes: 'Contestations',
  noDisputes: 'Il ne conteste rien.',
  openSince: (day) => `en cours depuis le ${day}`,
  closedOn: (day) => `close le ${day}`,
  look: 'Voir',
};

const en: typeof nl = {
  noPromises: 'He promised nothing yet. Choose items and note a promise.',
  noPlans: 'No instalments are agreed.',
  payBy: (day) => `to be paid by ${day}`,
  paid: (amount) => `${amount} paid`,
  by: (who, via, day) => `${who}, ${via}, ${day}`,
  confirmed: (how, day) => `confirmed ${how}, ${day}`,
  disputes: 'Disputes',
  noDisputes: 'He disputes nothing.',
  openSince: (day) => `runs since ${day}`,
  closedOn: (day) => `closed on ${day}`,
  look: 'Look',
};

export const AGREED: Words<typeof nl> = { nl, fr, en };
