import type { Words } from '../../base/words.js';

/** Sections in groups; of each its name, and what it is for. Those that are not made yet are not shown. */
const nl = {
  title: 'Instellingen',
  back: 'Alle instellingen',
  groups: {
    links: {
      title: 'Verbindingen',
      sections: {
        connections: [
          'Koppelingen',
          'Het boekhoudpakket en al het andere waarmee deze administratie verbonden is',
        ],
        mapping: ['Toewijzingen', 'Wat rekeningen en btw-codes van het pakket betekenen'],
        bank: ['Bankafschriften', 'Waar de afschriften vandaan komen'],
        peppol: ['Peppol', 'Verzenden en ontvangen over het netwerk'],
        mail: ['Mail', 'Of uw mails aankomen, en wat erop terugkomt'],
        stuck: ['Wat vastzit', 'Berichten die niet aankwamen en op u wachten'],
        webhooks: ['Webhooks', 'Programma’s die horen wat er gebeurt'],
      },
    },
    texts: {
      title: 'Brieven en recht',
      sections: {
        letters: ['Brieven', 'Wat uw klanten te lezen krijgen, in elke taal'],
        law: ['Recht en voorwaarden', 'Wat u in rechte bent, en uw algemene voorwaarden'],
      },
    },
    access: {
      title: 'Toegang',
      sections: {
        users: ['Gebruikers', 'Wie in deze administratie mag, en wat'],
        keys: ['Sleutels', 'Programma’s die in uw naam mogen vragen'],
        frames: ['Inbedden', 'Pagina’s van anderen waarin deze administratie mag staan'],
        log: ['Logboek', 'Wie wat deed, en wanneer'],
      },
    },
    books: {
      title: 'Administratie',
      sections: {
        inherited: ['Overgenomen', 'Wat uw kantoor bepaalt, en wat hier anders is'],
        retention: ['Bewaren en wissen', 'Hoelang wat bewaard blijft, en waarom'],
      },
    },
  } as const satisfies Groups,
};

type Groups = Readonly<
  Record<
    string,
    {
      readonly title: string;
      readonly sections: Readonly<Record<string, readonly [name: string, about: string]>>;
    }
  >
>;

type Group = keyof typeof nl.groups;
export type SectionName = {
  [Of in Group]: keyof (typeof nl.groups)[Of]['sections'] & string;
}[Group];

/** The same words in another language. */
interface SettingsWords {
  readonly title: string;
  readonly back: string;
  readonly groups: {
    readonly [Of in Group]: {
      readonly title: string;
      readonly sections: Readonly<
        Record<keyof (typeof nl.groups)[Of]['sections'], readonly [name: string, about: string]>
      >;
    };
  };
}

const fr: SettingsWords = {
  title: 'Paramètres',
  back: 'Tous les paramètres',
  groups: {
    links: {
      title: 'Liaisons',
      sections: {
        connections: ['Connexions', 'Le logiciel comptable et tout ce à quoi ce dossier est relié'],
        mapping: ['Correspondances', 'Ce que signifient les comptes et codes TVA du logiciel'],
        bank: ['Extraits bancaires', 'D’où viennent les extraits'],
        peppol: ['Peppol', 'Envoyer et recevoir par le réseau'],
        mail: ['E-mail', 'Si vos e-mails arrivent, et ce qui revient'],
        stuck: ['Ce qui bloque', 'Les messages qui ne sont pas arrivés et qui vous attendent'],
        webhooks: ['Webhooks', 'Les programmes qui apprennent ce qui se passe'],
      },
    },
    texts: {
      title: 'Lettres et droit',
      sections: {
        letters: ['Lettres', 'Ce que vos clients lisent, dans chaque langue'],
        law: ['Droit et conditions', 'Ce que vous êtes en droit, et vos conditions générales'],
      },
    },
    access: {
      title: 'Accès',
      sections: {
        users: ['Utilisateurs', 'Qui a accès à ce dossier, et pour quoi faire'],
        keys: ['Clés', 'Les programmes qui peuvent agir en votre nom'],
        frames: ['Intégration', 'Les pages d’autres où ce dossier peut s’afficher'],
        log: ['Journal', 'Qui a fait quoi, et quand'],
      },
    },
    books: {
      title: 'Dossier',
      sections: {
        inherited: ['Hérité', 'Ce que votre bureau décide, et ce qui diffère ici'],
        retention: ['Conserver et effacer', 'Combien de temps quoi est gardé, et pourquoi'],
      },
    },
  },
};

const en: SettingsWords = {
  title: 'Settings',
  back: 'All settings',
  groups: {
    links: {
      title: 'Links',
      sections: {
        connections: [
          'Connections',
          'The accounting package and all else these books are connected to',
        ],
        mapping: ['Mapping', 'What accounts and VAT codes of the package mean'],
        bank: ['Bank statements', 'Where the statements come from'],
        peppol: ['Peppol', 'Sending and receiving over the network'],
        mail: ['Mail', 'Whether your mails arrive, and what comes back'],
        stuck: ['What is stuck', 'Messages that did not arrive and wait for you'],
        webhooks: ['Webhooks', 'Programs that hear what happens'],
      },
    },
    texts: {
      title: 'Letters and law',
      sections: {
        letters: ['Letters', 'What your customers read, in each language'],
        law: ['Law and terms', 'What you are in law, and your general terms'],
      },
    },
    access: {
      title: 'Access',
      sections: {
        users: ['Users', 'Who may come into these books, and do what'],
        keys: ['Keys', 'Programs that may ask in your name'],
        frames: ['Embedding', 'Pages of others that may show these books'],
        log: ['Log', 'Who did what, and when'],
      },
    },
    books: {
      title: 'Books',
      sections: {
        inherited: ['Inherited', 'What your firm lays down, and what differs here'],
        retention: ['Keeping and clearing', 'What is kept how long, and why'],
      },
    },
  },
};

export const SETTINGS: Words<SettingsWords> = { nl, fr, en };
