import type { SenderCode, SenderFinding } from '../../domain/mail/sender.js';
import type { Language } from '../../domain/party/debtor.js';
import { fault } from '../../kernel/fault.js';
import type { CheckedSender } from '../../usecases/exchange/check-sender.js';

/** What is missing and why it matters; `#` stands for what was found. */
const WORDS: Readonly<Record<Language, Readonly<Record<SenderCode, string>>>> = {
  nl: {
    'spf-ok': 'SPF is in orde: #',
    'spf-missing':
      'SPF ontbreekt. Ontvangers weten niet welke servers voor u mogen mailen, en zetten herinneringen bij ongewenst. Vraag uw mailprovider welke TXT-regel (v=spf1 … ~all) u toevoegt.',
    'spf-twice': 'Er zijn twee SPF-regels; dan telt er geen. Voeg ze samen tot één: #',
    'spf-open': 'SPF staat iedereen toe om in uw naam te mailen (+all). Eindig op ~all of -all: #',
    'spf-undecided': 'SPF beslist niet over andere servers. Eindig op ~all of -all: #',
    'spf-lookups':
      'SPF verwijst meer dan tien keer door; ontvangers geven het dan op. Maak het korter: #',
    'dkim-ok': 'DKIM: er is een sleutel onder "#".',
    'dkim-not-found':
      'DKIM: geen sleutel gevonden onder #. Zonder handtekening kunnen ontvangers niet zien dat een brief ongewijzigd van u komt. Vraag uw mailprovider de naam (selector) en controleer opnieuw met die naam.',
    'dkim-revoked':
      'DKIM: de sleutel onder "#" is ingetrokken. Laat uw mailprovider een nieuwe zetten.',
    'dmarc-ok': 'DMARC is in orde: #',
    'dmarc-missing':
      'DMARC ontbreekt. Grote ontvangers vragen het, en zonder kan iedereen zich als u voordoen. Begin met een TXT-regel bij _dmarc: v=DMARC1; p=none; rua=mailto:uw-adres.',
    'dmarc-twice': 'Er zijn twee DMARC-regels; dan telt er geen. Houd er één: #',
    'dmarc-watching':
      'DMARC kijkt alleen toe (p=none). Staan SPF en DKIM goed, ga dan naar p=quarantine: #',
    'dmarc-invalid':
      'De DMARC-regel is niet bruikbaar: p moet none, quarantine of reject zijn. Gevonden: #',
    unknown: 'Nu niet te zeggen: #',
  },
  fr: {
    'spf-ok': 'SPF est en ordre : #',
    'spf-missing':
      'SPF manque. Les destinataires ne savent pas quels serveurs peuvent écrire pour vous, et classent les rappels comme indésirables. Demandez à votre fournisseur quelle ligne TXT (v=spf1 … ~all) ajouter.',
    'spf-twice': 'Il y a deux lignes SPF ; aucune ne compte alors. Réunissez-les en une seule : #',
    'spf-open': 'SPF permet à chacun d’écrire en votre nom (+all). Terminez par ~all ou -all : #',
    'spf-undecided': 'SPF ne décide rien pour les autres serveurs. Terminez par ~all ou -all : #',
    'spf-lookups':
      'SPF renvoie plus de dix fois ; les destinataires abandonnent alors. Raccourcissez : #',
    'dkim-ok': 'DKIM : une clé existe sous « # ».',
    'dkim-not-found':
      'DKIM : aucune clé trouvée sous #. Sans signature, les destinataires ne voient pas qu’une lettre vient de vous, inchangée. Demandez le nom (sélecteur) à votre fournisseur et vérifiez à nouveau avec ce nom.',
    'dkim-revoked':
      'DKIM : la clé sous « # » est retirée. Faites-en placer une nouvelle par votre fournisseur.',
    'dmarc-ok': 'DMARC est en ordre : #',
    'dmarc-missing':
      'DMARC manque. Les grands destinataires le demandent, et sans lui chacun peut se faire passer pour vous. Commencez par une ligne TXT sous _dmarc : v=DMARC1; p=none; rua=mailto:votre-adresse.',
    'dmarc-twice': 'Il y a deux lignes DMARC ; aucune ne compte alors. Gardez-en une : #',
    'dmarc-watching':
      'DMARC ne fait qu’observer (p=none). Si SPF et DKIM sont bons, passez à p=quarantine : #',
    'dmarc-invalid':
      'La ligne DMARC est inutilisable : p doit être none, quarantine ou reject. Trouvé : #',
    unknown: 'Impossible à dire à présent : #',
  },
  en: {
    'spf-ok': 'SPF is in order: #',
    'spf-missing':
      'SPF is missing. Receivers do not know which servers may send for you, and file reminders as unwanted. Ask your mail provider which TXT record (v=spf1 … ~all) to add.',
    'spf-twice': 'There are two SPF records, so none counts. Join them into one: #',
    'spf-open': 'SPF lets everybody send in your name (+all). End with ~all or -all: #',
    'spf-undecided': 'SPF decides nothing about other servers. End with ~all or -all: #',
    'spf-lookups': 'SPF refers on more than ten times; receivers give up then. Shorten it: #',
    'dkim-ok': 'DKIM: there is a key under "#".',
    'dkim-not-found':
      'DKIM: no key was found under #. Without a signature receivers cannot see that a letter comes from you, unchanged. Ask your mail provider for the name (selector) and check again with that name.',
    'dkim-revoked': 'DKIM: the key under "#" is revoked. Have your mail provider set a new one.',
    'dmarc-ok': 'DMARC is in order: #',
    'dmarc-missing':
      'DMARC is missing. Large receivers ask for it, and without it anybody can pretend to be you. Begin with a TXT record at _dmarc: v=DMARC1; p=none; rua=mailto:your-address.',
    'dmarc-twice': 'There are two DMARC records, so none counts. Keep one: #',
    'dmarc-watching':
      'DMARC only watches (p=none). Once SPF and DKIM are good, go to p=quarantine: #',
    'dmarc-invalid':
      'The DMARC record is of no use: p must be none, quarantine or reject. Found: #',
    unknown: 'It cannot be told now: #',
  },
  de: {
    'spf-ok': 'SPF ist in Ordnung: #',
    'spf-missing':
      'SPF fehlt. Empfänger wissen nicht, welche Server für Sie senden dürfen, und legen Erinnerungen als unerwünscht ab. Fragen Sie Ihren Anbieter, welchen TXT-Eintrag (v=spf1 … ~all) Sie hinzufügen.',
    'spf-twice': 'Es gibt zwei SPF-Einträge; dann zählt keiner. Fassen Sie sie zusammen: #',
    'spf-open':
      'SPF erlaubt jedem, in Ihrem Namen zu senden (+all). Enden Sie auf ~all oder -all: #',
    'spf-undecided': 'SPF entscheidet nichts über andere Server. Enden Sie auf ~all oder -all: #',
    'spf-lookups': 'SPF verweist mehr als zehnmal weiter; Empfänger geben dann auf. Kürzen Sie: #',
    'dkim-ok': 'DKIM: unter „#“ gibt es einen Schlüssel.',
    'dkim-not-found':
      'DKIM: kein Schlüssel gefunden unter #. Ohne Signatur sehen Empfänger nicht, dass ein Brief unverändert von Ihnen kommt. Fragen Sie Ihren Anbieter nach dem Namen (Selektor) und prüfen Sie erneut mit diesem Namen.',
    'dkim-revoked':
      'DKIM: der Schlüssel unter „#“ ist widerrufen. Lassen Sie Ihren Anbieter einen neuen setzen.',
    'dmarc-ok': 'DMARC ist in Ordnung: #',
    'dmarc-missing':
      'DMARC fehlt. Große Empfänger verlangen es, und ohne kann sich jeder als Sie ausgeben. Beginnen Sie mit einem TXT-Eintrag bei _dmarc: v=DMARC1; p=none; rua=mailto:Ihre-Adresse.',
    'dmarc-twice': 'Es gibt zwei DMARC-Einträge; dann zählt keiner. Behalten Sie einen: #',
    'dmarc-watching':
      'DMARC beobachtet nur (p=none). Stimmen SPF und DKIM, gehen Sie zu p=quarantine: #',
    'dmarc-invalid':
      'Der DMARC-Eintrag ist unbrauchbar: p muss none, quarantine oder reject sein. Gefunden: #',
    unknown: 'Jetzt nicht zu sagen: #',
  },
};

const MARKS: Readonly<Record<SenderFinding['state'], string>> = {
  good: '✓',
  weak: '~',
  missing: '✗',
  unknown: '?',
};

/** What a finding means and what to do, in a sentence or two. */
export function findingText({ code, found = '' }: SenderFinding, language: Language): string {
  return WORDS[language][code].replace('#', () => found);
}

/** One line per finding: good, could be better, missing, unknown. */
export function senderText(
  { from, findings }: CheckedSender,
  language: Language,
): readonly string[] {
  const lines = findings.map(
    (finding) => `${MARKS[finding.state]} ${findingText(finding, language)}`,
  );
  return [from, ...lines];
}

export const NO_SENDER = fault(
  'CONFIG',
  'mail.not-connected',
  '',
  'No mail server is connected, so there is no sender to check. Connect one.',
);
