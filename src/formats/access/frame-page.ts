import type { Language } from '../../domain/party/debtor.js';
import { escapeHtml } from '../html/escape.js';
import { documentOf } from '../link/page.js';

interface Words {
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    title: 'Dit venster is niet meer open',
    text: 'Laad de pagina van uw boekhoudpakket opnieuw. Helpt dat niet, laat dan uw browser cookies van ingebedde pagina’s aanvaarden, of meld u rechtstreeks bij Voldaan aan.',
  },
  fr: {
    title: 'Cette fenêtre n’est plus ouverte',
    text: 'Rechargez la page de votre logiciel comptable. Si cela n’aide pas, laissez votre navigateur accepter les cookies des pages intégrées, ou connectez-vous directement à Voldaan.',
  },
  en: {
    title: 'This window is no longer open',
    text: 'Load the page of your accounting package again. If that does not help, let your browser accept cookies of embedded pages, or sign in to Voldaan itself.',
  },
  de: {
    title: 'Dieses Fenster ist nicht mehr offen',
    text: 'Laden Sie die Seite Ihres Buchhaltungsprogramms neu. Hilft das nicht, erlauben Sie Ihrem Browser Cookies eingebetteter Seiten, oder melden Sie sich direkt bei Voldaan an.',
  },
};

/** What stands in a host's page where a frame was: what to do, and nothing about anybody. */
export function frameGonePage(language: Language): string {
  const { title, text } = WORDS[language];
  const body = `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(text)}</p>`;
  return documentOf({ language, title, sender: '', body, style: '/p/style.css', once: true });
}
