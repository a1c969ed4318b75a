import type { Language } from '../party/debtor.js';
import type { AlertCode, ReceivedAlert } from './received.js';

/** What is odd and what to do, for a bookkeeper; `{known}` and `{found}` take the values side by side. */
export const ALERT_SENTENCES: Readonly<Record<Language, Readonly<Record<AlertCode, string>>>> = {
  nl: {
    SELF_BILLED:
      'Uw klant heeft deze factuur in uw naam opgemaakt (selfbilling, type {found}). Ze hoort bij uw verkopen: boek ze daar, en niet als aankoop.',
    SENDER_MISMATCH:
      'De afzender op het netwerk ({found}) is niet de leverancier van het document ({known}). Antwoord niet en betaal niet. Bel de leverancier op het nummer dat u al had, niet op dat van deze factuur.',
    BUYER_MISMATCH:
      'Het document is gericht aan een ander bedrijf ({found}) dan het uwe ({known}). Vraag de leverancier voor wie het bedoeld is.',
    IBAN_INVALID:
      'De controlecijfers van de rekening {found} kloppen niet; bekend is {known}. Betaal niet op deze rekening. Bel de leverancier op het nummer dat u al had.',
    SUPPLIER_IBAN_CHANGED:
      'Deze leverancier vraagt betaling op een andere rekening: {found}, bekend is {known}. Bel de leverancier op het nummer dat u al had, niet op dat van deze factuur of van een e-mail. Twee personen geven vrij.',
    PAYEE_CHANGED:
      'Er moet betaald worden aan iemand anders: {found}; tot nu toe was dat {known}. Bel de leverancier op het nummer dat u al had.',
    ATTACHMENT_TYPE_MISMATCH:
      'Een bijlage is niet wat ze zegt te zijn, of is een programma: {found}. Open ze niet. Vraag de leverancier om een gewone PDF.',
    DUPLICATE_NUMBER_DIFFERENT_CONTENT:
      'Nummer {found} van deze leverancier is er al, met een andere inhoud. Leg beide naast elkaar en vraag de leverancier welke geldt, op het nummer dat u al had.',
  },
  fr: {
    SELF_BILLED:
      'Votre client a établi cette facture en votre nom (autofacturation, type {found}). Elle appartient à vos ventes : comptabilisez-la là, et non comme achat.',
    SENDER_MISMATCH:
      'L’expéditeur sur le réseau ({found}) n’est pas le fournisseur du document ({known}). Ne répondez pas et ne payez pas. Appelez le fournisseur au numéro que vous aviez déjà, pas à celui de cette facture.',
    BUYER_MISMATCH:
      'Le document s’adresse à une autre entreprise ({found}) que la vôtre ({known}). Demandez au fournisseur à qui il est destiné.',
    IBAN_INVALID:
      'Les chiffres de contrôle du compte {found} sont faux ; le compte connu est {known}. Ne payez pas sur ce compte. Appelez le fournisseur au numéro que vous aviez déjà.',
    SUPPLIER_IBAN_CHANGED:
      'Ce fournisseur demande le paiement sur un autre compte : {found}, le compte connu est {known}. Appelez le fournisseur au numéro que vous aviez déjà, pas à celui de cette facture ou d’un e-mail. Deux personnes libèrent.',
    PAYEE_CHANGED:
      'Il faut payer quelqu’un d’autre : {found} ; jusqu’ici c’était {known}. Appelez le fournisseur au numéro que vous aviez déjà.',
    ATTACHMENT_TYPE_MISMATCH:
      'Une pièce jointe n’est pas ce qu’elle prétend être, ou est un programme : {found}. Ne l’ouvrez pas. Demandez un simple PDF au fournisseur.',
    DUPLICATE_NUMBER_DIFFERENT_CONTENT:
      'Le numéro {found} de ce fournisseur existe déjà, avec un autre contenu. Comparez les deux et demandez au fournisseur lequel est le bon, au numéro que vous aviez déjà.',
  },
  en: {
    SELF_BILLED:
      'Your customer made this invoice in your name (self-billing, type {found}). It belongs to your sales: book it there, and not as a purchase.',
    SENDER_MISMATCH:
      'The sender on the network ({found}) is not the supplier of the document ({known}). Do not answer and do not pay. Call the supplier on the number you already had, not the one on this invoice.',
    BUYER_MISMATCH:
      'The document is addressed to another company ({found}) than yours ({known}). Ask the supplier whom it is meant for.',
    IBAN_INVALID:
      'The check digits of account {found} are wrong; the known account is {known}. Do not pay to this account. Call the supplier on the number you already had.',
    SUPPLIER_IBAN_CHANGED:
      'This supplier asks for payment to another account: {found}, the known account is {known}. Call the supplier on the number you already had, not the one on this invoice or in an e-mail. Two people release it.',
    PAYEE_CHANGED:
      'Somebody else is to be paid: {found}; until now it was {known}. Call the supplier on the number you already had.',
    ATTACHMENT_TYPE_MISMATCH:
      'An attachment is not what it says it is, or is a program: {found}. Do not open it. Ask the supplier for a plain PDF.',
    DUPLICATE_NUMBER_DIFFERENT_CONTENT:
      'Number {found} of this supplier is here already, with other content. Lay both side by side and ask the supplier which one holds, on the number you already had.',
  },
  de: {
    SELF_BILLED:
      'Ihr Kunde hat diese Rechnung in Ihrem Namen ausgestellt (Gutschriftverfahren, Typ {found}). Sie gehört zu Ihren Verkäufen: Buchen Sie sie dort und nicht als Einkauf.',
    SENDER_MISMATCH:
      'Der Absender im Netz ({found}) ist nicht der Lieferant des Dokuments ({known}). Antworten und zahlen Sie nicht. Rufen Sie den Lieferanten unter der Nummer an, die Sie schon hatten, nicht unter der dieser Rechnung.',
    BUYER_MISMATCH:
      'Das Dokument richtet sich an ein anderes Unternehmen ({found}) als Ihres ({known}). Fragen Sie den Lieferanten, für wen es bestimmt ist.',
    IBAN_INVALID:
      'Die Prüfziffern des Kontos {found} stimmen nicht; bekannt ist {known}. Zahlen Sie nicht auf dieses Konto. Rufen Sie den Lieferanten unter der Nummer an, die Sie schon hatten.',
    SUPPLIER_IBAN_CHANGED:
      'Dieser Lieferant verlangt Zahlung auf ein anderes Konto: {found}, bekannt ist {known}. Rufen Sie den Lieferanten unter der Nummer an, die Sie schon hatten, nicht unter der dieser Rechnung oder einer E-Mail. Zwei Personen geben frei.',
    PAYEE_CHANGED:
      'Jemand anders soll bezahlt werden: {found}; bisher war es {known}. Rufen Sie den Lieferanten unter der Nummer an, die Sie schon hatten.',
    ATTACHMENT_TYPE_MISMATCH:
      'Ein Anhang ist nicht, was er zu sein vorgibt, oder ist ein Programm: {found}. Öffnen Sie ihn nicht. Bitten Sie den Lieferanten um ein einfaches PDF.',
    DUPLICATE_NUMBER_DIFFERENT_CONTENT:
      'Nummer {found} dieses Lieferanten ist schon da, mit anderem Inhalt. Legen Sie beide nebeneinander und fragen Sie den Lieferanten, welche gilt, unter der Nummer, die Sie schon hatten.',
  },
};

/** Stands for a side of which nothing is known. */
const NOTHING = '–';

/** An alert as sentences for people, in the reader's language. */
export function alertSentence({ code, ...sides }: ReceivedAlert, language: Language): string {
  return ALERT_SENTENCES[language][code].replace(
    /\{(known|found)\}/g,
    (_, side: 'known' | 'found') => {
      const values = sides[side] ?? [];
      return values.length === 0 ? NOTHING : values.join(', ');
    },
  );
}
