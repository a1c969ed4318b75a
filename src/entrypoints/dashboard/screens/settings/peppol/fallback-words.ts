import type { Forms } from '../../../base/api.js';
import type { Words } from '../../../base/words.js';

type Fallback = Forms['FallbackInForce'];

interface FallbackWords {
  readonly title: string;
  readonly policies: Readonly<Record<Fallback['policy'], string>>;
  readonly policy: string;
  readonly noMail: string;
  readonly saved: string;
  readonly law: string;
  readonly lawAbout: string;
  readonly seller: string;
  readonly buyer: string;
  readonly buyers: Readonly<Record<Forms['DebtorKind'], string>>;
  readonly anyCountry: string;
  readonly abroad: string;
  readonly means: string;
  readonly verdicts: Readonly<Record<Forms['LawVerdict'], string>>;
  readonly from: string;
  readonly until: string;
  readonly clause: string;
  readonly unverified: string;
  readonly release: string;
  readonly releaseAbout: string;
  readonly peopleLabel: string;
  readonly people: Readonly<Record<'1' | '2', string>>;
  readonly releaseSaved: string;
}

const nl: FallbackWords = {
  title: 'Als de klant niet op Peppol is',
  policies: {
    hold: 'De factuur wacht op u',
    'e-mail': 'Ze gaat per e-mail, waar de wet dat laat',
    print: 'Ze wordt afgedrukt, waar de wet dat laat',
  },
  policy: 'Wat er dan gebeurt',
  noMail: 'Er is geen mailserver verbonden: een factuur die per e-mail zou gaan, wacht.',
  saved: 'Bewaard; het geldt voor de volgende facturen.',
  law: 'Wat de wet laat',
  lawAbout: 'De eerste regel die past beslist. Past er geen, dan wacht de factuur op u.',
  seller: 'Verkoper',
  buyer: 'Klant',
  buyers: { business: 'onderneming', consumer: 'consument', public: 'overheid' },
  anyCountry: 'elk land',
  abroad: 'ander land',
  means: 'Wat mag',
  verdicts: {
    allowed: 'mag per e-mail of op papier',
    structured: 'moet gestructureerd over Peppol',
    public: 'moet over Peppol',
  },
  from: 'vanaf',
  until: 'tot en met',
  clause: 'Bron',
  unverified: 'niet nagegaan',
  release: 'Vrijgeven wat de fraudecontrole tegenhield',
  releaseAbout:
    'Een leverancier met een nieuw rekeningnummer wordt tegengehouden. Zoveel mensen geven hem vrij.',
  peopleLabel: 'Hoeveel mensen',
  people: {
    '2': 'Twee mensen, kort na elkaar',
    '1': 'Eén mens, die een dag later opnieuw kijkt',
  },
  releaseSaved: 'Bewaard; het geldt vanaf nu.',
};

const fr: FallbackWords = {
  title: 'Si le client n’est pas sur Peppol',
  policies: {
    hold: 'La facture vous attend',
    'e-mail': 'Elle part par e-mail, où la loi le permet',
    print: 'Elle est imprimée, où la loi le permet',
  },
  policy: 'Ce qui se passe alors',
  noMail: 'Aucun serveur de mail n’est connecté : une facture qui partirait par e-mail attend.',
  saved: 'Enregistré ; cela vaut pour les prochaines factures.',
  law: 'Ce que la loi permet',
  lawAbout: 'La première ligne qui convient décide. Si aucune ne convient, la facture vous attend.',
  seller: 'Vendeur',
  buyer: 'Client',
  buyers: { business: 'entreprise', consumer: 'consommateur', public: 'autorité' },
  anyCountry: 'tout pays',
  abroad: 'autre pays',
  means: 'Ce qui est permis',
  verdicts: {
    allowed: 'peut partir par e-mail ou sur papier',
    structured: 'doit passer par Peppol, structurée',
    public: 'doit passer par Peppol',
  },
  from: 'dès le',
  until: 'jusqu’au',
  clause: 'Source',
  unverified: 'non vérifié',
  release: 'Libérer ce que le contrôle antifraude a retenu',
  releaseAbout:
    'Un fournisseur avec un nouveau compte est retenu. Il faut tant de personnes pour le libérer.',
  peopleLabel: 'Combien de personnes',
  people: {
    '2': 'Deux personnes, peu après l’une l’autre',
    '1': 'Une personne, qui regarde à nouveau un jour plus tard',
  },
  releaseSaved: 'Enregistré ; cela vaut dès maintenant.',
};

const en: FallbackWords = {
  title: 'Where a customer is not on Peppol',
  policies: {
    hold: 'The invoice waits for you',
    'e-mail': 'It goes by e-mail, where the law lets it',
    print: 'It is printed, where the law lets it',
  },
  policy: 'What happens then',
  noMail: 'No mail server is connected: an invoice that would go by e-mail waits.',
  saved: 'Saved; it holds for the next invoices.',
  law: 'What the law lets happen',
  lawAbout: 'The first row that fits decides. Where none fits, the invoice waits for you.',
  seller: 'Seller',
  buyer: 'Customer',
  buyers: { business: 'company', consumer: 'consumer', public: 'public body' },
  anyCountry: 'any country',
  abroad: 'another country',
  means: 'What may be done',
  verdicts: {
    allowed: 'may go by e-mail or on paper',
    structured: 'must go over Peppol, structured',
    public: 'must go over Peppol',
  },
  from: 'from',
  until: 'until',
  clause: 'Source',
  unverified: 'not verified',
  release: 'Letting go what fraud checks held',
  releaseAbout: 'A supplier with a new account is held. So many people let him go.',
  peopleLabel: 'How many people',
  people: {
    '2': 'Two people, one soon after the other',
    '1': 'One person, who looks again a day later',
  },
  releaseSaved: 'Saved; it holds from now on.',
};

export const FALLBACK: Words<FallbackWords> = { nl, fr, en };
