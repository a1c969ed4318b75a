import type { RuleText, RuleTexts } from './text.js';

const SPECIAL: RuleTexts = {
  'BR-IC-11': {
    at: 'Delivery/ActualDeliveryDate InvoicePeriod/StartDate',
    nl: [
      'Bij een intracommunautaire levering (categorie K) staat de leverdatum (BT-72) of de factuurperiode (BG-14) op de factuur.',
      'Vul de leverdatum of de periode in.',
    ],
    fr: [
      'Pour une livraison intracommunautaire (catégorie K), la facture indique la date de livraison (BT-72) ou la période de facturation (BG-14).',
      'Indiquez la date de livraison ou la période.',
    ],
    en: [
      'For an intra-community supply (category K), the invoice gives the delivery date (BT-72) or the invoicing period (BG-14).',
      'Fill in the delivery date or the period.',
    ],
    de: [
      'Bei einer innergemeinschaftlichen Lieferung (Kategorie K) steht das Lieferdatum (BT-72) oder der Abrechnungszeitraum (BG-14) auf der Rechnung.',
      'Tragen Sie das Lieferdatum oder den Zeitraum ein.',
    ],
  },
  'BR-IC-12': {
    at: 'Delivery/DeliveryLocation/Address/Country/IdentificationCode',
    nl: [
      'Bij een intracommunautaire levering (categorie K) staat het land van het afleveradres op de factuur.',
      'Vul het land in waarheen geleverd is.',
    ],
    fr: [
      'Pour une livraison intracommunautaire (catégorie K), la facture indique le pays de livraison.',
      'Indiquez le pays où la livraison a eu lieu.',
    ],
    en: [
      'For an intra-community supply (category K), the invoice gives the country of delivery.',
      'Fill in the country to which the goods went.',
    ],
    de: [
      'Bei einer innergemeinschaftlichen Lieferung (Kategorie K) steht das Land der Lieferadresse auf der Rechnung.',
      'Tragen Sie das Land ein, in das geliefert wurde.',
    ],
  },
  'BR-O-11': {
    at: 'TaxTotal/TaxSubtotal/TaxCategory/ID',
    nl: [
      'Categorie O (buiten de btw) gaat niet samen met een andere btw-specificatie op dezelfde factuur.',
      'Splits de factuur, of gebruik E (vrijgesteld) of Z (nultarief) in plaats van O.',
    ],
    fr: [
      'La catégorie O (hors champ de la TVA) exclut toute autre ventilation sur la même facture.',
      'Scindez la facture, ou utilisez E (exonéré) ou Z (taux zéro) au lieu de O.',
    ],
    en: [
      'Category O (outside the scope of VAT) does not go together with another VAT breakdown on the same invoice.',
      'Split the invoice, or use E (exempt) or Z (zero rated) instead of O.',
    ],
    de: [
      'Die Kategorie O (nicht steuerbar) verträgt sich nicht mit einer anderen Aufschlüsselung auf derselben Rechnung.',
      'Teilen Sie die Rechnung, oder verwenden Sie E (steuerbefreit) oder Z (Nullsatz) statt O.',
    ],
  },
  'BR-O-12': {
    at: 'InvoiceLine/Item/ClassifiedTaxCategory/ID',
    nl: [
      'Is de factuur in categorie O (buiten de btw), dan zijn alle regels dat.',
      'Zet elke regel op O, of zet de regels die wel onder de btw vallen op een aparte factuur.',
    ],
    fr: [
      'Si la facture est en catégorie O (hors champ de la TVA), toutes les lignes le sont.',
      'Mettez chaque ligne en O, ou facturez à part les lignes soumises à la TVA.',
    ],
    en: [
      'When the invoice is in category O (outside the scope of VAT), all its lines are.',
      'Set every line to O, or put the lines that fall under VAT on a separate invoice.',
    ],
    de: [
      'Ist die Rechnung in der Kategorie O (nicht steuerbar), sind es auch alle Zeilen.',
      'Setzen Sie jede Zeile auf O, oder rechnen Sie die steuerbaren Zeilen getrennt ab.',
    ],
  },
  'BR-O-13': {
    at: 'AllowanceCharge=false/TaxCategory/ID',
    nl: [
      'Is de factuur in categorie O (buiten de btw), dan zijn ook alle kortingen dat.',
      'Zet de btw-code van de korting op O.',
    ],
    fr: [
      'Si la facture est en catégorie O (hors champ de la TVA), toutes les remises le sont aussi.',
      'Mettez le code TVA de la remise en O.',
    ],
    en: [
      'When the invoice is in category O (outside the scope of VAT), so are all allowances.',
      'Set the VAT code of the allowance to O.',
    ],
    de: [
      'Ist die Rechnung in der Kategorie O (nicht steuerbar), sind es auch alle Nachlässe.',
      'Setzen Sie den Steuerschlüssel des Nachlasses auf O.',
    ],
  },
  'BR-O-14': {
    at: 'AllowanceCharge=true/TaxCategory/ID',
    nl: [
      'Is de factuur in categorie O (buiten de btw), dan zijn ook alle toeslagen dat.',
      'Zet de btw-code van de toeslag op O.',
    ],
    fr: [
      'Si la facture est en catégorie O (hors champ de la TVA), tous les suppléments le sont aussi.',
      'Mettez le code TVA du supplément en O.',
    ],
    en: [
      'When the invoice is in category O (outside the scope of VAT), so are all charges.',
      'Set the VAT code of the charge to O.',
    ],
    de: [
      'Ist die Rechnung in der Kategorie O (nicht steuerbar), sind es auch alle Zuschläge.',
      'Setzen Sie den Steuerschlüssel des Zuschlags auf O.',
    ],
  },
  'BR-B-01': {
    at: 'InvoiceLine/Item/ClassifiedTaxCategory/ID',
    nl: [
      'Btw-categorie B (gesplitste betaling) bestaat alleen op facturen binnen Italië.',
      'Kies een andere btw-code, meestal S (belast met btw).',
    ],
    fr: [
      'La catégorie de TVA B (paiement fractionné) n’existe que pour les factures internes à l’Italie.',
      'Choisissez un autre code TVA, en général S (soumis à la TVA).',
    ],
    en: [
      'VAT category B (split payment) only exists on invoices within Italy.',
      'Choose another VAT code, usually S (standard rated).',
    ],
    de: [
      'Die Steuerkategorie B (Split Payment) gibt es nur auf Rechnungen innerhalb Italiens.',
      'Wählen Sie einen anderen Steuerschlüssel, meist S (steuerpflichtig).',
    ],
  },
  'BR-B-02': {
    at: 'InvoiceLine/Item/ClassifiedTaxCategory/ID',
    nl: [
      'Btw-categorie B (gesplitste betaling) en categorie S (belast met btw) gaan niet samen op één factuur.',
      'Maak er twee facturen van.',
    ],
    fr: [
      'Les catégories de TVA B (paiement fractionné) et S (soumis à la TVA) s’excluent sur une même facture.',
      'Établissez deux factures.',
    ],
    en: [
      'VAT categories B (split payment) and S (standard rated) do not go together on one invoice.',
      'Make two invoices of it.',
    ],
    de: [
      'Die Steuerkategorien B (Split Payment) und S (steuerpflichtig) vertragen sich nicht auf einer Rechnung.',
      'Machen Sie zwei Rechnungen daraus.',
    ],
  },
};

/** Exemption code -> the category it belongs to, by rule (Peppol BIS 3 P0104 to P0111). */
const REASON_CODES: Readonly<Record<string, readonly [code: string, category: string]>> = {
  'PEPPOL-EN16931-P0104': ['VATEX-EU-G', 'G'],
  'PEPPOL-EN16931-P0105': ['VATEX-EU-O', 'O'],
  'PEPPOL-EN16931-P0106': ['VATEX-EU-IC', 'K'],
  'PEPPOL-EN16931-P0107': ['VATEX-EU-AE', 'AE'],
  'PEPPOL-EN16931-P0108': ['VATEX-EU-D', 'E'],
  'PEPPOL-EN16931-P0109': ['VATEX-EU-F', 'E'],
  'PEPPOL-EN16931-P0110': ['VATEX-EU-I', 'E'],
  'PEPPOL-EN16931-P0111': ['VATEX-EU-J', 'E'],
};

function reasonCode([code, category]: readonly [string, string]): RuleText {
  return {
    at: 'ID TaxExemptionReasonCode',
    nl: [
      `Vrijstellingscode ${code} hoort bij btw-categorie ${category}.`,
      'Verbeter de categorie of kies de code die erbij hoort.',
    ],
    fr: [
      `Le code d’exonération ${code} va avec la catégorie de TVA ${category}.`,
      'Corrigez la catégorie ou choisissez le code correspondant.',
    ],
    en: [
      `Exemption code ${code} belongs to VAT category ${category}.`,
      'Correct the category or choose the code that goes with it.',
    ],
    de: [
      `Der Befreiungscode ${code} gehört zur Steuerkategorie ${category}.`,
      'Berichtigen Sie die Kategorie oder wählen Sie den passenden Code.',
    ],
  };
}

/** What holds for one VAT category only: intra-community supply, outside the scope, split payment, exemption codes. */
export const VAT_SPECIAL_TEXTS: RuleTexts = {
  ...SPECIAL,
  ...Object.fromEntries(Object.entries(REASON_CODES).map(([id, row]) => [id, reasonCode(row)])),
};
