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
  readonly contact: string;
  readonly contactText: string;
  readonly own: string;
  readonly reach: string;
}

const WORDS: Readonly<Record<Language, TaskWords>> = {
  nl: {
    contact: '# vraagt contact',
    contactText: 'Gevraagd via de link in een brief.',
    own: 'In eigen woorden',
    reach: 'Te bereiken op',
  },
  fr: {
    contact: '# demande un contact',
    contactText: 'Demandé par le lien d’une lettre.',
    own: 'Dans ses propres mots',
    reach: 'À joindre au',
  },
  en: {
    contact: '# asks to be contacted',
    contactText: 'Asked by the link in a letter.',
    own: 'In his own words',
    reach: 'To be reached at',
  },
  de: {
    contact: '# wünscht Kontakt',
    contactText: 'Über den Link in einem Brief gewünscht.',
    own: 'In eigenen Worten',
    reach: 'Zu erreichen unter',
  },
};

interface TaskText {
  readonly subject: string;
  readonly text: string;
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
