import type { RuleTexts } from './text.js';

/** How to pay: payment means, accounts, cards, mandates. */
export const PAYMENT_TEXTS: RuleTexts = {
  'BR-49': {
    at: 'PaymentMeansCode',
    nl: [
      'Bij betaalgegevens (BG-16) hoort een betaalwijze, bijvoorbeeld 30 of 58 voor een overschrijving en 59 voor een incasso.',
      'Kies de betaalwijze van de factuur.',
    ],
    fr: [
      'Les données de paiement (BG-16) indiquent un mode de paiement, par exemple 30 ou 58 pour un virement et 59 pour une domiciliation.',
      'Choisissez le mode de paiement de la facture.',
    ],
    en: [
      'Payment instructions (BG-16) come with a payment means, for example 30 or 58 for a credit transfer and 59 for a direct debit.',
      'Choose how the invoice is to be paid.',
    ],
    de: [
      'Zu den Zahlungsangaben (BG-16) gehört eine Zahlungsart, zum Beispiel 30 oder 58 für eine Überweisung und 59 für eine Lastschrift.',
      'Wählen Sie die Zahlungsart der Rechnung.',
    ],
  },
  'BR-50': {
    at: 'ID',
    nl: [
      'Bij een overschrijving (BG-17) hoort het rekeningnummer waarop betaald wordt.',
      'Vul uw IBAN in bij uw eigen bedrijfsgegevens.',
    ],
    fr: [
      'Un virement (BG-17) indique le compte sur lequel payer.',
      'Complétez votre IBAN dans les données de votre entreprise.',
    ],
    en: [
      'A credit transfer (BG-17) gives the account to pay into.',
      'Fill in your IBAN in your own company details.',
    ],
    de: [
      'Zu einer Überweisung (BG-17) gehört das Konto, auf das gezahlt wird.',
      'Tragen Sie Ihre IBAN in Ihren eigenen Firmendaten ein.',
    ],
  },
  'BR-51': {
    at: '.',
    nl: [
      'Van een kaartnummer staan hooguit de eerste zes en de laatste vier cijfers op een factuur.',
      'Kort het kaartnummer in tot tien tekens, bijvoorbeeld de laatste vier cijfers.',
    ],
    fr: [
      'D’un numéro de carte, la facture ne montre que les six premiers et les quatre derniers chiffres au plus.',
      'Raccourcissez le numéro à dix caractères, par exemple aux quatre derniers chiffres.',
    ],
    en: [
      'Of a card number, an invoice shows at most the first six and the last four digits.',
      'Shorten the card number to ten characters, for example to the last four digits.',
    ],
    de: [
      'Von einer Kartennummer stehen höchstens die ersten sechs und die letzten vier Ziffern auf der Rechnung.',
      'Kürzen Sie die Kartennummer auf zehn Zeichen, zum Beispiel auf die letzten vier Ziffern.',
    ],
  },
  'BR-61': {
    at: 'PayeeFinancialAccount/ID PaymentMeansCode',
    nl: [
      'Wordt per overschrijving betaald (betaalwijze 30 of 58), dan staat het rekeningnummer op de factuur.',
      'Vul uw IBAN in bij uw eigen bedrijfsgegevens, of kies een andere betaalwijze.',
    ],
    fr: [
      'Si le paiement se fait par virement (mode 30 ou 58), le numéro de compte figure sur la facture.',
      'Complétez votre IBAN dans les données de votre entreprise, ou choisissez un autre mode de paiement.',
    ],
    en: [
      'When payment is by credit transfer (means 30 or 58), the account number is on the invoice.',
      'Fill in your IBAN in your own company details, or choose another payment means.',
    ],
    de: [
      'Wird überwiesen (Zahlungsart 30 oder 58), steht die Kontonummer auf der Rechnung.',
      'Tragen Sie Ihre IBAN in Ihren eigenen Firmendaten ein, oder wählen Sie eine andere Zahlungsart.',
    ],
  },
  'UBL-SR-44': {
    at: 'PaymentMeans/PaymentID',
    nl: [
      'Op een factuur staat één betalingskenmerk, bij elke betaalwijze hetzelfde.',
      'Gebruik overal hetzelfde betalingskenmerk.',
    ],
    fr: [
      'Une facture ne comporte qu’une seule communication de paiement, la même pour chaque mode de paiement.',
      'Utilisez partout la même communication.',
    ],
    en: [
      'An invoice has one payment reference, the same for every payment means.',
      'Use the same payment reference everywhere.',
    ],
    de: [
      'Eine Rechnung hat einen einzigen Verwendungszweck, bei jeder Zahlungsart denselben.',
      'Verwenden Sie überall denselben Verwendungszweck.',
    ],
  },
  'UBL-SR-47': {
    at: 'PaymentMeans/PaymentMeansCode',
    nl: [
      'Op een factuur staat één betaalwijze; meerdere rekeningnummers mogen, meerdere soorten betaling niet.',
      'Kies voor alle betaalgegevens dezelfde betaalwijze.',
    ],
    fr: [
      'Une facture n’indique qu’un seul mode de paiement ; plusieurs comptes sont permis, plusieurs modes non.',
      'Choisissez le même mode pour toutes les données de paiement.',
    ],
    en: [
      'An invoice has one payment means; several accounts are fine, several kinds of payment are not.',
      'Choose the same payment means for all payment instructions.',
    ],
    de: [
      'Eine Rechnung hat nur eine Zahlungsart; mehrere Konten sind erlaubt, mehrere Zahlungsarten nicht.',
      'Wählen Sie für alle Zahlungsangaben dieselbe Zahlungsart.',
    ],
  },
};
