import type { RuleText, RuleTexts } from './text.js';
import type { Words } from '../words.js';

/** The four kinds of allowance and charge, with the numbers of their rules. */
interface Kind {
  readonly subject: Words;
  readonly amount: string;
  readonly reasons: readonly string[];
  readonly category?: string;
}

const KINDS: readonly Kind[] = [
  {
    subject: [
      'Een korting op de factuur (BG-20)',
      'Une remise sur la facture (BG-20)',
      'An allowance on the invoice (BG-20)',
      'Ein Nachlass auf die Rechnung (BG-20)',
    ],
    amount: 'BR-31',
    reasons: ['BR-33', 'BR-CO-05', 'BR-CO-21'],
    category: 'BR-32',
  },
  {
    subject: [
      'Een toeslag op de factuur (BG-21)',
      'Un supplément sur la facture (BG-21)',
      'A charge on the invoice (BG-21)',
      'Ein Zuschlag auf die Rechnung (BG-21)',
    ],
    amount: 'BR-36',
    reasons: ['BR-38', 'BR-CO-06', 'BR-CO-22'],
    category: 'BR-37',
  },
  {
    subject: [
      'Een korting op een regel (BG-27)',
      'Une remise sur une ligne (BG-27)',
      'An allowance on a line (BG-27)',
      'Ein Nachlass auf eine Zeile (BG-27)',
    ],
    amount: 'BR-41',
    reasons: ['BR-42', 'BR-CO-07', 'BR-CO-23'],
  },
  {
    subject: [
      'Een toeslag op een regel (BG-28)',
      'Un supplément sur une ligne (BG-28)',
      'A charge on a line (BG-28)',
      'Ein Zuschlag auf eine Zeile (BG-28)',
    ],
    amount: 'BR-43',
    reasons: ['BR-44', 'BR-CO-08', 'BR-CO-24'],
  },
];

function amountText({ subject: [nl, fr, en, de] }: Kind): RuleText {
  return {
    at: 'Amount',
    nl: [`${nl} heeft een bedrag.`, 'Vul het bedrag in.'],
    fr: [`${fr} a un montant.`, 'Indiquez le montant.'],
    en: [`${en} has an amount.`, 'Fill in the amount.'],
    de: [`${de} hat einen Betrag.`, 'Tragen Sie den Betrag ein.'],
  };
}

function reasonText({ subject: [nl, fr, en, de] }: Kind): RuleText {
  return {
    at: 'AllowanceChargeReason AllowanceChargeReasonCode',
    nl: [
      `${nl} heeft een reden, in woorden of als code.`,
      'Vul de reden in, bijvoorbeeld korting of vrachtkosten.',
    ],
    fr: [
      `${fr} a un motif, en toutes lettres ou sous forme de code.`,
      'Indiquez le motif, par exemple remise ou frais de transport.',
    ],
    en: [
      `${en} has a reason, in words or as a code.`,
      'Fill in the reason, for example discount or freight.',
    ],
    de: [
      `${de} hat einen Grund, in Worten oder als Code.`,
      'Tragen Sie den Grund ein, zum Beispiel Rabatt oder Frachtkosten.',
    ],
  };
}

function categoryText({ subject: [nl, fr, en, de] }: Kind): RuleText {
  return {
    at: 'TaxCategory/ID TaxCategory/TaxScheme/ID?',
    nl: [
      `${nl} heeft een btw-categorie, met VAT als soort belasting.`,
      'Kies de btw-code, meestal dezelfde als op de regels.',
    ],
    fr: [
      `${fr} a une catégorie de TVA, avec VAT comme régime de taxe.`,
      'Choisissez le code TVA, en général celui des lignes.',
    ],
    en: [
      `${en} has a VAT category, with VAT as the tax scheme.`,
      'Choose the VAT code, usually the same as on the lines.',
    ],
    de: [
      `${de} hat eine Steuerkategorie mit VAT als Steuerart.`,
      'Wählen Sie den Steuerschlüssel, meist denselben wie bei den Zeilen.',
    ],
  };
}

/** Amount, reason and VAT category of allowances and charges on the document and on its lines. */
export const ALLOWANCE_TEXTS: RuleTexts = Object.fromEntries(
  KINDS.flatMap((kind): readonly (readonly [string, RuleText])[] => [
    [kind.amount, amountText(kind)],
    ...kind.reasons.map((id) => [id, reasonText(kind)] as const),
    ...(kind.category === undefined ? [] : [[kind.category, categoryText(kind)] as const]),
  ]),
);
