import type { ExchangeEvent } from '../../domain/exchange/exchange.js';
import type { Language } from '../../domain/party/debtor.js';
import type { JourneyKind } from '../../ports/journey.js';
import type { StoredDocument } from '../../ports/store.js';

type Of = (key: string) => string;

/** A sentence per kind; `of` gives a detail as text, `verdict` the event in words. */
export type JourneyWords = Readonly<Record<JourneyKind, (of: Of, verdict: string) => string>> & {
  readonly heading: (number: string, direction: string, version: number, id: string) => string;
  readonly direction: Readonly<Record<StoredDocument['direction'], string>>;
};

/** `: words` when there are any */
const colon = (text: string): string => (text === '' ? '' : `: ${text}`);
const mark = (text: string, before: string): string => (text === '' ? '' : `${before}${text}`);

const nl: JourneyWords = {
  heading: (number, direction, version, id) => `${number}  ${direction}, versie ${version}  ${id}`,
  direction: { out: 'verzonden', in: 'ontvangen' },
  taken: (of) => `Opdracht aangenomen (${of('from')}), versie ${of('version')}`,
  stopped: (of) => `Tegengehouden door de controle, versie ${of('version')}${colon(of('faults'))}`,
  built: (of) => `Document gemaakt en gecontroleerd, versie ${of('version')}, ${of('size')} bytes`,
  queued: (of) => `Klaargezet voor ${of('to')}, sleutel ${of('key')}`,
  waits: (of) => `Wacht${colon(of('reason'))}`,
  attempt: (of) => `Poging ${of('number')} begint, sleutel ${of('key')}`,
  'look-up': (of) =>
    `Ontvanger ${of('participant')} opgezocht: ${of('registered')} (${of('source')})${colon(of('error'))}`,
  state: (of, verdict) =>
    `${verdict} (${of('from')} → ${of('to')})${colon(of('said'))}${mark(of('by'), ', door ')}${mark(of('reason'), ', reden: ')}`,
  ignored: (of, verdict) =>
    `${verdict}: laat nieuws, zonder gevolg (${of('from')})${colon(of('said'))}`,
  response: (of) => `Antwoord van de afnemer: ${of('code')} ${of('reasons')}${colon(of('note'))}`,
  'came-back': () => 'De test is in onze eigen postbus teruggekomen',
  'told-host': (of) => `Gemeld aan het boekhoudpakket: ${of('status')}${colon(of('note'))}`,
};

const fr: JourneyWords = {
  heading: (number, direction, version, id) => `${number}  ${direction}, version ${version}  ${id}`,
  direction: { out: 'envoyé', in: 'reçu' },
  taken: (of) => `Demande prise en charge (${of('from')}), version ${of('version')}`,
  stopped: (of) => `Arrêté par le contrôle, version ${of('version')}${colon(of('faults'))}`,
  built: (of) => `Document établi et contrôlé, version ${of('version')}, ${of('size')} octets`,
  queued: (of) => `Prêt pour ${of('to')}, clé ${of('key')}`,
  waits: (of) => `En attente${colon(of('reason'))}`,
  attempt: (of) => `Tentative ${of('number')} commence, clé ${of('key')}`,
  'look-up': (of) =>
    `Destinataire ${of('participant')} recherché : ${of('registered')} (${of('source')})${colon(of('error'))}`,
  state: (of, verdict) =>
    `${verdict} (${of('from')} → ${of('to')})${colon(of('said'))}${mark(of('by'), ', par ')}${mark(of('reason'), ', motif : ')}`,
  ignored: (of, verdict) =>
    `${verdict} : nouvelle tardive, sans effet (${of('from')})${colon(of('said'))}`,
  response: (of) => `Réponse de l’acheteur : ${of('code')} ${of('reasons')}${colon(of('note'))}`,
  'came-back': () => 'Le test est revenu dans notre propre boîte',
  'told-host': (of) => `Signalé au logiciel comptable : ${of('status')}${colon(of('note'))}`,
};

const en: JourneyWords = {
  heading: (number, direction, version, id) => `${number}  ${direction}, version ${version}  ${id}`,
  direction: { out: 'sent', in: 'received' },
  taken: (of) => `Command taken (${of('from')}), version ${of('version')}`,
  stopped: (of) => `Stopped by the checks, version ${of('version')}${colon(of('faults'))}`,
  built: (of) => `Document built and checked, version ${of('version')}, ${of('size')} bytes`,
  queued: (of) => `Ready for ${of('to')}, key ${of('key')}`,
  waits: (of) => `Waits${colon(of('reason'))}`,
  attempt: (of) => `Attempt ${of('number')} begins, key ${of('key')}`,
  'look-up': (of) =>
    `Receiver ${of('participant')} looked up: ${of('registered')} (${of('source')})${colon(of('error'))}`,
  state: (of, verdict) =>
    `${verdict} (${of('from')} → ${of('to')})${colon(of('said'))}${mark(of('by'), ', by ')}${mark(of('reason'), ', reason: ')}`,
  ignored: (of, verdict) =>
    `${verdict}: late news, without effect (${of('from')})${colon(of('said'))}`,
  response: (of) => `Answer of the buyer: ${of('code')} ${of('reasons')}${colon(of('note'))}`,
  'came-back': () => 'The test came back into our own inbox',
  'told-host': (of) => `Told the host package: ${of('status')}${colon(of('note'))}`,
};

const de: JourneyWords = {
  heading: (number, direction, version, id) => `${number}  ${direction}, Version ${version}  ${id}`,
  direction: { out: 'gesendet', in: 'empfangen' },
  taken: (of) => `Auftrag angenommen (${of('from')}), Version ${of('version')}`,
  stopped: (of) => `Von der Prüfung angehalten, Version ${of('version')}${colon(of('faults'))}`,
  built: (of) => `Dokument erstellt und geprüft, Version ${of('version')}, ${of('size')} Bytes`,
  queued: (of) => `Bereit für ${of('to')}, Schlüssel ${of('key')}`,
  waits: (of) => `Wartet${colon(of('reason'))}`,
  attempt: (of) => `Versuch ${of('number')} beginnt, Schlüssel ${of('key')}`,
  'look-up': (of) =>
    `Empfänger ${of('participant')} nachgeschlagen: ${of('registered')} (${of('source')})${colon(of('error'))}`,
  state: (of, verdict) =>
    `${verdict} (${of('from')} → ${of('to')})${colon(of('said'))}${mark(of('by'), ', durch ')}${mark(of('reason'), ', Grund: ')}`,
  ignored: (of, verdict) =>
    `${verdict}: späte Nachricht, ohne Wirkung (${of('from')})${colon(of('said'))}`,
  response: (of) => `Antwort des Käufers: ${of('code')} ${of('reasons')}${colon(of('note'))}`,
  'came-back': () => 'Der Test ist in unserem eigenen Posteingang angekommen',
  'told-host': (of) => `Dem Buchhaltungsprogramm gemeldet: ${of('status')}${colon(of('note'))}`,
};

export const JOURNEY_WORDS: Readonly<Record<Language, JourneyWords>> = { nl, fr, en, de };

/** What an event of an exchange is called. */
export const VERDICT_WORDS: Readonly<
  Record<Language, Readonly<Record<ExchangeEvent['kind'], string>>>
> = {
  nl: {
    'attempt-started': 'Poging begonnen',
    'outcome-unknown': 'Afloop onbekend',
    'not-accepted': 'Niet aangenomen',
    'precondition-failed': 'Wacht op een mens',
    accepted: 'Aangenomen door het netwerk',
    delivered: 'Afgeleverd',
    rejected: 'Geweigerd',
    undelivered: 'Niet af te leveren',
    rerouted: 'Neemt een andere weg',
    'sent-another-way': 'Langs een andere weg verstuurd',
    released: 'Vrijgegeven',
    replaced: 'Vervangen door een verbeterde versie',
  },
  fr: {
    'attempt-started': 'Tentative commencée',
    'outcome-unknown': 'Issue inconnue',
    'not-accepted': 'Non accepté',
    'precondition-failed': 'Attend une personne',
    accepted: 'Accepté par le réseau',
    delivered: 'Livré',
    rejected: 'Refusé',
    undelivered: 'Non livrable',
    rerouted: 'Prend une autre voie',
    'sent-another-way': 'Envoyé par une autre voie',
    released: 'Libéré',
    replaced: 'Remplacé par une version corrigée',
  },
  en: {
    'attempt-started': 'Attempt begun',
    'outcome-unknown': 'Outcome unknown',
    'not-accepted': 'Not accepted',
    'precondition-failed': 'Waits for a person',
    accepted: 'Accepted by the network',
    delivered: 'Delivered',
    rejected: 'Rejected',
    undelivered: 'Could not be delivered',
    rerouted: 'Takes another way',
    'sent-another-way': 'Sent another way',
    released: 'Released',
    replaced: 'Replaced by a corrected version',
  },
  de: {
    'attempt-started': 'Versuch begonnen',
    'outcome-unknown': 'Ausgang unbekannt',
    'not-accepted': 'Nicht angenommen',
    'precondition-failed': 'Wartet auf einen Menschen',
    accepted: 'Vom Netz angenommen',
    delivered: 'Zugestellt',
    rejected: 'Abgelehnt',
    undelivered: 'Nicht zustellbar',
    rerouted: 'Nimmt einen anderen Weg',
    'sent-another-way': 'Auf anderem Weg versandt',
    released: 'Freigegeben',
    replaced: 'Durch eine berichtigte Fassung ersetzt',
  },
};
