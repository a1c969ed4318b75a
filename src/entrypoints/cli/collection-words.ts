import type { CollectionHold } from '../../domain/collection/plan.js';
import type { HoldReason } from '../../domain/dunning/policy.js';
import type { Language } from '../../domain/party/debtor.js';

/** What people read about a collection, per language. The compiler sees to it that none is missing. */
export interface CollectionWords {
  readonly plan: (on: string, count: number, total: string) => string;
  readonly made: (id: string, on: string, count: number, total: string) => string;
  readonly exists: (id: string) => string;
  readonly held: (count: number) => string;
  readonly from: (date: string) => string;
  readonly doubt: (reason: string) => string;
  /** Reasons that hold no reminder; those that do have their words already */
  readonly reasons: Readonly<Record<Exclude<CollectionHold, HoldReason>, string>>;
}

const nl: CollectionWords = {
  plan: (on, count, total) => `Incasso van ${on}: ${count} post(en), ${total}`,
  made: (id, on, count, total) =>
    `${id} is gemaakt: ${count} post(en), ${total}, te innen op ${on}. Haal het bestand met voldaan collection file ${id}.`,
  exists: (id) => `${id} was al gemaakt voor deze vraag.`,
  held: (count) => `Niet geïnd: ${count}`,
  from: (date) => `kan vanaf ${date}`,
  doubt: (reason) => `LET OP: ${reason}`,
  reasons: {
    'no-mandate': 'geen machtiging',
    'several-mandates': 'meer dan één bruikbare machtiging; trek er een in',
    'not-due': 'nog niet vervallen op de incassodatum',
    'partly-disputed': 'een deel is betwist',
    'other-currency': 'niet in euro',
    'amount-too-large': 'bedrag te groot voor één incasso',
    'file-full': 'het bestand is vol; maak er nog een',
    'mandate-revoked': 'machtiging ingetrokken',
    'mandate-needs-person': 'de bank meldde iets over de machtiging; bekijk het eerst',
    'mandate-used': 'machtiging opgebruikt',
    'mandate-lapsed': 'machtiging vervallen: 36 maanden niet gebruikt',
    'signed-later': 'machtiging is na vandaag getekend',
    'b2b-not-business': 'B2B-machtiging van wie geen bedrijf is',
    'name-not-latin': 'naam niet in Latijnse letters; zet de rekeninghouder op de machtiging',
    'notice-too-short': 'te kort na de aankondiging',
  },
};

const fr: CollectionWords = {
  plan: (on, count, total) => `Domiciliation du ${on} : ${count} poste(s), ${total}`,
  made: (id, on, count, total) =>
    `${id} est créé : ${count} poste(s), ${total}, à encaisser le ${on}. Prenez le fichier avec voldaan collection file ${id}.`,
  exists: (id) => `${id} existait déjà pour cette demande.`,
  held: (count) => `Non encaissé : ${count}`,
  from: (date) => `possible à partir du ${date}`,
  doubt: (reason) => `ATTENTION : ${reason}`,
  reasons: {
    'no-mandate': 'pas de mandat',
    'several-mandates': 'plusieurs mandats utilisables ; révoquez-en un',
    'not-due': 'pas encore échu à la date d’encaissement',
    'partly-disputed': 'une partie est contestée',
    'other-currency': 'pas en euros',
    'amount-too-large': 'montant trop élevé pour une domiciliation',
    'file-full': 'le fichier est plein ; créez-en un autre',
    'mandate-revoked': 'mandat révoqué',
    'mandate-needs-person': 'la banque a signalé quelque chose sur le mandat ; vérifiez d’abord',
    'mandate-used': 'mandat épuisé',
    'mandate-lapsed': 'mandat caduc : inutilisé pendant 36 mois',
    'signed-later': 'mandat signé après aujourd’hui',
    'b2b-not-business': 'mandat B2B de quelqu’un qui n’est pas une entreprise',
    'name-not-latin': 'nom sans lettres latines ; indiquez le titulaire du compte dans le mandat',
    'notice-too-short': 'trop tôt après l’annonce',
  },
};

const en: CollectionWords = {
  plan: (on, count, total) => `Collection of ${on}: ${count} item(s), ${total}`,
  made: (id, on, count, total) =>
    `${id} is made: ${count} item(s), ${total}, to be collected on ${on}. Take the file with voldaan collection file ${id}.`,
  exists: (id) => `${id} was made for this request before.`,
  held: (count) => `Not collected: ${count}`,
  from: (date) => `possible from ${date}`,
  doubt: (reason) => `NOTE: ${reason}`,
  reasons: {
    'no-mandate': 'no mandate',
    'several-mandates': 'more than one usable mandate; revoke one',
    'not-due': 'not due on the collection date',
    'partly-disputed': 'a part is disputed',
    'other-currency': 'not in euro',
    'amount-too-large': 'too much for one direct debit',
    'file-full': 'the file is full; make another one',
    'mandate-revoked': 'mandate revoked',
    'mandate-needs-person': 'the bank said something about the mandate; look into it first',
    'mandate-used': 'mandate used up',
    'mandate-lapsed': 'mandate lapsed: not used for 36 months',
    'signed-later': 'mandate signed after today',
    'b2b-not-business': 'B2B mandate of somebody who is no business',
    'name-not-latin': 'name without Latin letters; name the account holder in the mandate',
    'notice-too-short': 'too soon after the announcement',
  },
};

const de: CollectionWords = {
  plan: (on, count, total) => `Lastschrift vom ${on}: ${count} Posten, ${total}`,
  made: (id, on, count, total) =>
    `${id} ist erstellt: ${count} Posten, ${total}, einzuziehen am ${on}. Die Datei gibt voldaan collection file ${id}.`,
  exists: (id) => `${id} wurde für diese Anfrage schon erstellt.`,
  held: (count) => `Nicht eingezogen: ${count}`,
  from: (date) => `möglich ab ${date}`,
  doubt: (reason) => `ACHTUNG: ${reason}`,
  reasons: {
    'no-mandate': 'kein Mandat',
    'several-mandates': 'mehrere nutzbare Mandate; bitte eines widerrufen',
    'not-due': 'am Einzugstag noch nicht fällig',
    'partly-disputed': 'ein Teil ist strittig',
    'other-currency': 'nicht in Euro',
    'amount-too-large': 'zu viel für eine Lastschrift',
    'file-full': 'die Datei ist voll; bitte eine weitere erstellen',
    'mandate-revoked': 'Mandat widerrufen',
    'mandate-needs-person': 'die Bank hat etwas zum Mandat gemeldet; bitte zuerst prüfen',
    'mandate-used': 'Mandat aufgebraucht',
    'mandate-lapsed': 'Mandat verfallen: 36 Monate nicht genutzt',
    'signed-later': 'Mandat nach heute unterschrieben',
    'b2b-not-business': 'B2B-Mandat von jemandem, der kein Unternehmen ist',
    'name-not-latin': 'Name ohne lateinische Buchstaben; bitte den Kontoinhaber im Mandat nennen',
    'notice-too-short': 'zu kurz nach der Ankündigung',
  },
};

export const COLLECTION_WORDS: Readonly<Record<Language, CollectionWords>> = { nl, fr, en, de };
