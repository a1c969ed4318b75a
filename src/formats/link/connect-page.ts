import type { Language } from '../../domain/party/debtor.js';
import { escapeHtml } from '../html/escape.js';
import { documentOf } from './page.js';

interface Words {
  readonly live: string;
  readonly liveText: (adapter: string) => string;
  readonly failed: string;
  readonly failedText: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    live: 'Verbonden',
    liveText: (adapter) =>
      `De verbinding met ${adapter} staat. U mag dit venster sluiten; de gegevens worden binnen enkele minuten gelezen.`,
    failed: 'Niet verbonden',
    failedText:
      'Het pakket heeft ons niet binnengelaten, of de vraag is te oud. Vraag de verbinding opnieuw aan; er is niets veranderd.',
  },
  fr: {
    live: 'Connecté',
    liveText: (adapter) =>
      `La connexion avec ${adapter} est établie. Vous pouvez fermer cette fenêtre ; les données seront lues dans quelques minutes.`,
    failed: 'Pas connecté',
    failedText:
      'Le logiciel ne nous a pas laissé entrer, ou la demande est trop ancienne. Demandez à nouveau la connexion ; rien n’a changé.',
  },
  en: {
    live: 'Connected',
    liveText: (adapter) =>
      `The connection with ${adapter} stands. You may close this window; the books are read within minutes.`,
    failed: 'Not connected',
    failedText:
      'The package did not let us in, or the question is too old. Ask to connect again; nothing has changed.',
  },
  de: {
    live: 'Verbunden',
    liveText: (adapter) =>
      `Die Verbindung mit ${adapter} steht. Sie können dieses Fenster schließen; die Daten werden in wenigen Minuten gelesen.`,
    failed: 'Nicht verbunden',
    failedText:
      'Das Paket hat uns nicht hineingelassen, oder die Anfrage ist zu alt. Fragen Sie die Verbindung erneut an; nichts wurde geändert.',
  },
};

/** What a person sees who comes back from a package; `adapter` null: it did not work. */
export function connectPage(language: Language, adapter: string | null): string {
  const words = WORDS[language];
  const [title, text] =
    adapter === null ? [words.failed, words.failedText] : [words.live, words.liveText(adapter)];
  const body = `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(text)}</p>`;
  return documentOf({
    ...{ language, title, sender: '', body },
    ...{ style: '../p/style.css', once: true },
  });
}
