import type { Language } from '../../domain/party/debtor.js';

/** Sentences of `invoice validate` for people; `{n}` and the like are filled in. */
export interface ValidateWords {
  readonly accepted: string;
  readonly refused: string;
  readonly judgedBy: string;
  readonly unknownProfile: string;
  readonly selfBilling: string;
  readonly fatal: string;
  readonly warning: string;
  readonly own: string;
  readonly fix: string;
  readonly more: string;
}

export const VALIDATE_WORDS: Readonly<Record<Language, ValidateWords>> = {
  nl: {
    accepted: 'aanvaard',
    refused: 'geweigerd',
    judgedBy: 'Profiel {profile}; getoetst aan {editions}.',
    unknownProfile: 'onbekend',
    selfBilling:
      'Zelffacturering is alleen aan EN 16931 getoetst: de eigen regels van Peppol daarvoor zijn niet opgenomen.',
    fatal: 'FOUT',
    warning: 'let op',
    own: 'eigen controle',
    fix: 'Voorstel',
    more: 'en nog {n}; --json geeft alles',
  },
  fr: {
    accepted: 'acceptée',
    refused: 'refusée',
    judgedBy: 'Profil {profile} ; contrôlée selon {editions}.',
    unknownProfile: 'inconnu',
    selfBilling:
      'L’autofacturation n’est contrôlée que selon EN 16931 : les règles propres de Peppol ne sont pas incluses.',
    fatal: 'ERREUR',
    warning: 'attention',
    own: 'contrôle propre',
    fix: 'Proposition',
    more: 'et {n} de plus ; --json donne tout',
  },
  en: {
    accepted: 'accepted',
    refused: 'refused',
    judgedBy: 'Profile {profile}; judged by {editions}.',
    unknownProfile: 'unknown',
    selfBilling:
      'Self-billing is judged by EN 16931 only: the rules Peppol has for it are not included.',
    fatal: 'ERROR',
    warning: 'note',
    own: 'own check',
    fix: 'Proposal',
    more: 'and {n} more; --json gives all',
  },
  de: {
    accepted: 'angenommen',
    refused: 'abgelehnt',
    judgedBy: 'Profil {profile}; geprüft nach {editions}.',
    unknownProfile: 'unbekannt',
    selfBilling:
      'Gutschriftverfahren: nur nach EN 16931 geprüft, die eigenen Regeln von Peppol dafür sind nicht enthalten.',
    fatal: 'FEHLER',
    warning: 'Hinweis',
    own: 'eigene Prüfung',
    fix: 'Vorschlag',
    more: 'und {n} weitere; --json zeigt alles',
  },
};
