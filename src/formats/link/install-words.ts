import type { Language } from '../../domain/party/debtor.js';
import type { RightUse } from '../../domain/party/market-books.js';

export interface InstallWords {
  /** `#` is the package */
  readonly start: string;
  readonly startText: string;
  readonly rights: string;
  readonly uses: Readonly<Record<RightUse, string>>;
  readonly others: string;
  readonly country: string;
  readonly go: string;
  readonly choose: string;
  readonly chooseText: string;
  readonly switchOn: string;
  readonly done: string;
  readonly outcomes: Readonly<Record<'new' | 'back' | 'already' | 'not-served', string>>;
  readonly nothing: string;
  readonly next: string;
  readonly failed: string;
  readonly failedText: string;
}

export const INSTALL_WORDS: Readonly<Record<Language, InstallWords>> = {
  nl: {
    start: 'Verbinden met #',
    startText:
      'U gaat nu naar # om toestemming te geven. Daarna kiest u zelf welke administraties meedoen. Tot dan wordt hier niets aangemaakt.',
    rights: 'Wat wij vragen, en niet meer',
    uses: {
      debtors: 'klanten lezen',
      invoices: 'verkoopfacturen lezen',
      payments: 'openstaande posten lezen, betalingen en notities schrijven',
      documents: 'ontvangen facturen en bijlagen schrijven',
      settings: 'btw-tarieven, talen en grootboekrekeningen lezen',
    },
    others:
      'De gegevens worden gebruikt voor facturen, betalingen en herinneringen van de gekozen administraties, en voor niets anders.',
    country: 'Land van uw pakket',
    go: 'Verder naar #',
    choose: 'Kies uw administraties',
    chooseText:
      '# heeft gezegd dat u deze administraties mag openen. Alleen wat u aanvinkt, wordt verbonden.',
    switchOn: 'Gekozen administraties verbinden',
    done: 'Uw administraties',
    outcomes: {
      new: 'verbonden; nieuw aangemaakt',
      back: 'opnieuw verbonden; alles is er nog',
      already: 'was al verbonden; niets gewijzigd',
      'not-served': 'niet verbonden: alleen Belgische en Nederlandse administraties',
    },
    nothing: 'U hebt niets gekozen. Er is niets aangemaakt.',
    next: 'De gegevens worden binnen enkele minuten gelezen. Er wordt niets verstuurd voordat de aansluiting is afgerond en iemand de herinneringen aanzet.',
    failed: 'Niet verbonden',
    failedText:
      'Het pakket heeft ons niet binnengelaten, of het heeft te lang geduurd. Er is niets aangemaakt; begin opnieuw.',
  },
  fr: {
    start: 'Connecter #',
    startText:
      'Vous allez vers # pour donner votre accord. Vous choisissez ensuite vous-même les dossiers. D’ici là, rien n’est créé.',
    rights: 'Ce que nous demandons, et rien de plus',
    uses: {
      debtors: 'lire les clients',
      invoices: 'lire les factures de vente',
      payments: 'lire les postes ouverts, écrire les paiements et les notes',
      documents: 'écrire les factures reçues et les pièces jointes',
      settings: 'lire les taux de TVA, les langues et les comptes',
    },
    others:
      'Les données servent aux factures, paiements et rappels des dossiers choisis, et à rien d’autre.',
    country: 'Pays de votre logiciel',
    go: 'Continuer vers #',
    choose: 'Choisissez vos dossiers',
    chooseText:
      '# dit que vous pouvez ouvrir ces dossiers. Seuls ceux que vous cochez sont connectés.',
    switchOn: 'Connecter les dossiers choisis',
    done: 'Vos dossiers',
    outcomes: {
      new: 'connecté ; nouveau',
      back: 'reconnecté ; tout est encore là',
      already: 'déjà connecté ; rien n’a changé',
      'not-served': 'pas connecté : uniquement les dossiers belges et néerlandais',
    },
    nothing: 'Vous n’avez rien choisi. Rien n’a été créé.',
    next: 'Les données seront lues dans quelques minutes. Rien n’est envoyé avant la fin de la mise en service et l’activation des rappels.',
    failed: 'Pas connecté',
    failedText:
      'Le logiciel ne nous a pas laissé entrer, ou cela a duré trop longtemps. Rien n’a été créé ; recommencez.',
  },
  en: {
    start: 'Connect #',
    startText:
      'You go to # now, to let us in. After that you choose which books take part. Until then nothing is made here.',
    rights: 'What we ask for, and no more',
    uses: {
      debtors: 'read customers',
      invoices: 'read sales invoices',
      payments: 'read open items, write payments and notes',
      documents: 'write received invoices and attachments',
      settings: 'read VAT rates, languages and ledger accounts',
    },
    others:
      'The data serves the invoices, payments and reminders of the books you choose, and nothing else.',
    country: 'Country of your package',
    go: 'Go on to #',
    choose: 'Choose your books',
    chooseText: '# says that you may open these books. Only what you tick is connected.',
    switchOn: 'Connect the chosen books',
    done: 'Your books',
    outcomes: {
      new: 'connected; newly made',
      back: 'connected again; everything is still there',
      already: 'was connected before; nothing changed',
      'not-served': 'not connected: Belgian and Dutch books only',
    },
    nothing: 'You chose nothing. Nothing was made.',
    next: 'The books are read within minutes. Nothing is sent before the onboarding is done and somebody starts the reminders.',
    failed: 'Not connected',
    failedText:
      'The package did not let us in, or it took too long. Nothing was made; begin again.',
  },
  de: {
    start: '# verbinden',
    startText:
      'Sie gehen jetzt zu #, um zuzustimmen. Danach wählen Sie selbst, welche Buchhaltungen teilnehmen. Bis dahin wird hier nichts angelegt.',
    rights: 'Worum wir bitten, und um nicht mehr',
    uses: {
      debtors: 'Kunden lesen',
      invoices: 'Verkaufsrechnungen lesen',
      payments: 'offene Posten lesen, Zahlungen und Notizen schreiben',
      documents: 'erhaltene Rechnungen und Anlagen schreiben',
      settings: 'Steuersätze, Sprachen und Sachkonten lesen',
    },
    others:
      'Die Daten dienen den Rechnungen, Zahlungen und Mahnungen der gewählten Buchhaltungen und nichts anderem.',
    country: 'Land Ihres Pakets',
    go: 'Weiter zu #',
    choose: 'Wählen Sie Ihre Buchhaltungen',
    chooseText:
      '# sagt, dass Sie diese Buchhaltungen öffnen dürfen. Nur was Sie ankreuzen, wird verbunden.',
    switchOn: 'Gewählte Buchhaltungen verbinden',
    done: 'Ihre Buchhaltungen',
    outcomes: {
      new: 'verbunden; neu angelegt',
      back: 'wieder verbunden; alles ist noch da',
      already: 'war schon verbunden; nichts geändert',
      'not-served': 'nicht verbunden: nur belgische und niederländische Buchhaltungen',
    },
    nothing: 'Sie haben nichts gewählt. Es wurde nichts angelegt.',
    next: 'Die Daten werden in wenigen Minuten gelesen. Nichts wird versendet, bevor die Einrichtung abgeschlossen ist und jemand die Mahnungen einschaltet.',
    failed: 'Nicht verbunden',
    failedText:
      'Das Paket hat uns nicht hineingelassen, oder es hat zu lange gedauert. Es wurde nichts angelegt; beginnen Sie erneut.',
  },
};
