import type { Words } from '../../../base/words.js';

const nl = {
  title: 'Wat bewaard blijft, en hoelang',
  about:
    'Wat een wet of een openstaande vordering nodig heeft, blijft. De rest gaat na zijn termijn elke nacht vanzelf weg.',
  what: 'Wat',
  keep: 'Bewaard',
  why: 'Waarom',
  after: 'Daarna',
  over: 'Over termijn',
  years: (n: string) => `${n} jaar`,
  months: (n: string) => `${n} maanden`,
  month: '1 maand',
  asLong: 'Zolang nodig',
  clears: 'Gaat vanzelf weg',
  stays: 'Blijft',
  onRequest: 'Gaat op verzoek weg',
  status: { verified: 'wet', derived: 'afgeleid', policy: 'onze keuze' },
  clear: (n: string) => `Wis nu ${n}`,
  clearTitle: 'Wissen wat weg mag',
  clearAsk: (n: string) =>
    `${n} gegevens zijn over hun termijn en worden nu gewist. Terugdraaien kan niet. Facturen en hun bewijs blijven altijd.`,
  clearDo: 'Wissen',
  cleared: (n: string) => `${n} gegevens gewist.`,
  nothing: 'Er is nu niets te wissen.',
};

const fr: typeof nl = {
  title: 'Ce qui est conservé, et combien de temps',
  about:
    'Ce qu’une loi ou une créance ouverte demande reste. Le reste disparaît de soi-même chaque nuit, après son délai.',
  what: 'Quoi',
  keep: 'Conservé',
  why: 'Pourquoi',
  after: 'Ensuite',
  over: 'Délai passé',
  years: (n) => `${n} ans`,
  months: (n) => `${n} mois`,
  month: '1 mois',
  asLong: 'Tant que nécessaire',
  clears: 'Disparaît de soi-même',
  stays: 'Reste',
  onRequest: 'Part sur demande',
  status: { verified: 'loi', derived: 'déduit', policy: 'notre choix' },
  clear: (n) => `Effacer maintenant ${n}`,
  clearTitle: 'Effacer ce qui peut l’être',
  clearAsk: (n) =>
    `${n} données ont dépassé leur délai et sont effacées maintenant. C’est irréversible. Les factures et leurs preuves restent toujours.`,
  clearDo: 'Effacer',
  cleared: (n) => `${n} données effacées.`,
  nothing: 'Il n’y a rien à effacer maintenant.',
};

const en: typeof nl = {
  title: 'What is kept, and how long',
  about:
    'What a law or an open claim needs stays. All else goes by itself every night, after its period.',
  what: 'What',
  keep: 'Kept',
  why: 'Why',
  after: 'Afterwards',
  over: 'Over its period',
  years: (n) => `${n} years`,
  months: (n) => `${n} months`,
  month: '1 month',
  asLong: 'As long as needed',
  clears: 'Goes by itself',
  stays: 'Stays',
  onRequest: 'Goes on request',
  status: { verified: 'law', derived: 'derived', policy: 'our choice' },
  clear: (n) => `Clear ${n} now`,
  clearTitle: 'Clear what may go',
  clearAsk: (n) =>
    `${n} records are over their period and are cleared now. It cannot be taken back. Invoices and their evidence always stay.`,
  clearDo: 'Clear',
  cleared: (n) => `${n} records cleared.`,
  nothing: 'There is nothing to clear now.',
};

export const RETENTION: Words<typeof nl> = { nl, fr, en };
