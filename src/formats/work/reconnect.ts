import type { Language } from '../../domain/party/debtor.js';

interface Words {
  readonly subject: (adapter: string) => string;
  readonly text: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    subject: (adapter) => `Verbind ${adapter} opnieuw`,
    text: 'Het boekhoudpakket laat ons niet meer binnen. Zolang dat zo is, worden facturen en betalingen niet gelezen en gaan er geen herinneringen weg. Meld u opnieuw aan bij het pakket.',
  },
  fr: {
    subject: (adapter) => `Reconnectez ${adapter}`,
    text: 'Le logiciel comptable ne nous laisse plus entrer. Tant que cela dure, factures et paiements ne sont pas lus et aucun rappel ne part. Reconnectez-vous au logiciel.',
  },
  en: {
    subject: (adapter) => `Connect ${adapter} again`,
    text: 'The accounting package does not let us in any more. Until then invoices and payments are not read and no reminder leaves. Sign in to the package again.',
  },
  de: {
    subject: (adapter) => `Verbinden Sie ${adapter} erneut`,
    text: 'Das Buchhaltungspaket lässt uns nicht mehr hinein. Solange werden Rechnungen und Zahlungen nicht gelesen und es geht keine Erinnerung hinaus. Melden Sie sich erneut beim Paket an.',
  },
};

/** The task for whoever may sign in to the package. */
export function reconnectTask(
  language: Language,
  adapter: string,
): { readonly subject: string; readonly text: string } {
  const { subject, text } = WORDS[language];
  return { subject: subject(adapter), text };
}
