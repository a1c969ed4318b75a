import type { Problem } from '../../domain/link/link.js';
import type { Language } from '../../domain/party/debtor.js';
import { LINK_WORDS } from './words/index.js';

/** What a debtor told by a link, for the person who has to see to it. */
export interface ToldByLink {
  readonly debtor: string;
  readonly invoices: readonly string[];
  /** His own words; may be empty */
  readonly text: string;
}

interface TaskWords {
  readonly dispute: string;
  readonly contact: string;
  readonly disputeText: string;
  readonly contactText: string;
  readonly own: string;
  readonly reach: string;
}

const WORDS: Readonly<Record<Language, TaskWords>> = {
  nl: {
    dispute: 'Probleem gemeld door #',
    contact: '# vraagt contact',
    disputeText:
      'Gemeld via de link in een brief. De herinneringen voor deze facturen staan stil tot de betwisting is afgehandeld. Reden: #.',
    contactText: 'Gevraagd via de link in een brief.',
    own: 'In eigen woorden',
    reach: 'Te bereiken op',
  },
  fr: {
    dispute: 'Problème signalé par #',
    contact: '# demande un contact',
    disputeText:
      'Signalé par le lien d’une lettre. Les rappels de ces factures sont suspendus jusqu’à ce que la contestation soit réglée. Motif : #.',
    contactText: 'Demandé par le lien d’une lettre.',
    own: 'Dans ses propres mots',
    reach: 'À joindre au',
  },
  en: {
    dispute: 'Problem reported by #',
    contact: '# asks to be contacted',
    disputeText:
      'Reported by the link in a letter. Reminders about these invoices wait until the dispute is dealt with. Reason: #.',
    contactText: 'Asked by the link in a letter.',
    own: 'In his own words',
    reach: 'To be reached at',
  },
  de: {
    dispute: 'Problem gemeldet von #',
    contact: '# wünscht Kontakt',
    disputeText:
      'Über den Link in einem Brief gemeldet. Die Erinnerungen zu diesen Rechnungen ruhen, bis die Reklamation erledigt ist. Grund: #.',
    contactText: 'Über den Link in einem Brief gewünscht.',
    own: 'In eigenen Worten',
    reach: 'Zu erreichen unter',
  },
};

interface TaskText {
  readonly subject: string;
  readonly text: string;
}

export function problemTask(language: Language, told: ToldByLink, problem: Problem): TaskText {
  const words = WORDS[language];
  const reason = LINK_WORDS[language].problems[problem];
  return {
    subject: put(words.dispute, told.debtor),
    text: lines([
      put(words.disputeText, reason),
      invoicesLine(language, told),
      ...ownWords(words, told),
    ]),
  };
}

export function contactTask(language: Language, told: ToldByLink, reach: string): TaskText {
  const words = WORDS[language];
  return {
    subject: put(words.contact, told.debtor),
    text: lines([
      words.contactText,
      invoicesLine(language, told),
      ...(reach === '' ? [] : [`${words.reach}: ${reach}`]),
      ...ownWords(words, told),
    ]),
  };
}

function invoicesLine(language: Language, { invoices }: ToldByLink): string {
  return invoices.length === 0 ? '' : `${LINK_WORDS[language].invoice}: ${invoices.join(', ')}`;
}

function ownWords({ own }: TaskWords, { text }: ToldByLink): readonly string[] {
  return text === '' ? [] : ['', `${own}:`, text];
}

/** A function: what is put in may hold `$`. */
function put(sentence: string, value: string): string {
  return sentence.replace('#', () => value);
}

function lines(all: readonly string[]): string {
  return all.filter((line, index) => line !== '' || index > 1).join('\n');
}
