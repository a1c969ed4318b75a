import type { Words } from './check.js';

export type Role = 'seller' | 'buyer';

/** "of the seller", for use inside a sentence. */
export const OF_ROLE: Readonly<Record<Role, Words>> = {
  seller: {
    en: 'of the seller',
    nl: 'van de leverancier',
    fr: 'du vendeur',
    de: 'des Verkäufers',
  },
  buyer: { en: 'of the buyer', nl: 'van de afnemer', fr: 'de l’acheteur', de: 'des Käufers' },
};

/** "The seller", at the beginning of a sentence. */
export const THE_ROLE: Readonly<Record<Role, Words>> = {
  seller: { en: 'The seller', nl: 'De leverancier', fr: 'Le vendeur', de: 'Der Verkäufer' },
  buyer: { en: 'The buyer', nl: 'De afnemer', fr: 'L’acheteur', de: 'Der Käufer' },
};

/** Business terms of a party by its role. */
export const TERMS: Readonly<
  Record<
    Role,
    {
      readonly name: string;
      readonly country: string;
      readonly endpoint: string;
      readonly vat: string;
      readonly legal: string;
      readonly ids: string;
    }
  >
> = {
  seller: {
    name: 'BT-27',
    country: 'BT-40',
    endpoint: 'BT-34',
    vat: 'BT-31',
    legal: 'BT-30',
    ids: 'BT-29',
  },
  buyer: {
    name: 'BT-44',
    country: 'BT-55',
    endpoint: 'BT-49',
    vat: 'BT-48',
    legal: 'BT-47',
    ids: 'BT-46',
  },
};
