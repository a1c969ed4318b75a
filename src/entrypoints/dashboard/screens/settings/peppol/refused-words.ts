import type { Words } from '../../../base/words.js';

/** Why a step was refused, by code of the fault. */
type Refusals = Readonly<Record<string, string>>;

const nl: Refusals = {
  'onboarding.no-access-point':
    'Er is geen Peppol-accesspoint verbonden. Uw kantoor of wie Voldaan installeert verbindt er een.',
  'onboarding.step-missing': 'Er komt eerst een andere stap. Kijk hieronder welke.',
  'onboarding.not-looked-up':
    'Wie deze deelnemer nu publiceert is niet bekend; een tweede aanbieder zou hem afsnijden. Kijk eerst.',
  'onboarding.receives-elsewhere':
    'Deze administratie ontvangt elders; hier wordt niets ingeschreven.',
  'onboarding.by-hand':
    'Deze aanbieder schrijft niet via programma’s in. Doe het daar, en vink aan dat het gebeurd is.',
  'onboarding.leave-by-hand':
    'Deze aanbieder schrijft niet via programma’s uit. Doe het daar, en vink aan dat het gebeurd is.',
  'onboarding.no-key':
    'Deze aanbieder geeft geen verhuissleutel. Vertrek hier, en schrijf meteen bij de volgende in.',
  'onboarding.provider-away': 'De aanbieder antwoordt nu niet. Er is niets veranderd.',
  'onboarding.authority-none': 'Leg eerst de volmacht van de klant vast, ook voor ontvangen.',
  'onboarding.authority-withdrawn': 'De klant trok zijn volmacht in. Leg een nieuwe vast.',
  'onboarding.authority-ended': 'De volmacht is verlopen. Leg een nieuwe vast.',
  'onboarding.authority-out-of-scope':
    'De volmacht dekt ontvangen niet. Leg een nieuwe vast die dat wel doet.',
  'onboarding.no-authority': 'Er is geen volmacht die ingetrokken kan worden.',
  'onboarding.participant-missing':
    'De administratie heeft nog geen deelnemer-ID. Vul het aan bij haar gegevens.',
  'onboarding.participant-number': 'Het deelnemer-ID klopt niet: het controlecijfer past niet.',
  'onboarding.participant-scheme': 'Dit soort deelnemer-ID past niet bij het land.',
  'onboarding.legal-number': 'Het ondernemingsnummer klopt niet: het controlecijfer past niet.',
  'onboarding.vat-number': 'Het btw-nummer klopt niet: het controlecijfer past niet.',
  'onboarding.vat-of-another': 'Het btw-nummer hoort bij een andere onderneming.',
  'onboarding.no-participant': 'De administratie heeft nog geen deelnemer-ID.',
  'onboarding.test-open': 'Over de proef is nog niets bekend. Kijk zo meteen opnieuw.',
};

const fr: Refusals = {
  'onboarding.no-access-point':
    'Aucun point d’accès Peppol n’est connecté. Votre bureau, ou celui qui installe Voldaan, en connecte un.',
  'onboarding.step-missing': 'Une autre étape vient d’abord. Voyez laquelle ci-dessous.',
  'onboarding.not-looked-up':
    'On ne sait pas qui publie ce participant ; un second prestataire le couperait. Regardez d’abord.',
  'onboarding.receives-elsewhere': 'Ce dossier reçoit ailleurs ; rien n’est inscrit ici.',
  'onboarding.by-hand':
    'Ce prestataire n’inscrit pas par programme. Faites-le là-bas, puis cochez que c’est fait.',
  'onboarding.leave-by-hand':
    'Ce prestataire ne désinscrit pas par programme. Faites-le là-bas, puis cochez que c’est fait.',
  'onboarding.no-key':
    'Ce prestataire ne donne pas de clé de migration. Partez d’ici et inscrivez-vous aussitôt au suivant.',
  'onboarding.provider-away': 'Le prestataire ne répond pas. Rien n’a changé.',
  'onboarding.authority-none': 'Enregistrez d’abord la procuration du client, aussi pour recevoir.',
  'onboarding.authority-withdrawn':
    'Le client a retiré sa procuration. Enregistrez-en une nouvelle.',
  'onboarding.authority-ended': 'La procuration est échue. Enregistrez-en une nouvelle.',
  'onboarding.authority-out-of-scope':
    'La procuration ne couvre pas la réception. Enregistrez-en une qui la couvre.',
  'onboarding.no-authority': 'Il n’y a pas de procuration à retirer.',
  'onboarding.participant-missing':
    'Ce dossier n’a pas encore d’identifiant de participant. Complétez ses données.',
  'onboarding.participant-number':
    'L’identifiant de participant est faux : son chiffre de contrôle ne va pas.',
  'onboarding.participant-scheme': 'Ce type d’identifiant ne va pas avec le pays.',
  'onboarding.legal-number': 'Le numéro d’entreprise est faux : son chiffre de contrôle ne va pas.',
  'onboarding.vat-number': 'Le numéro de TVA est faux : son chiffre de contrôle ne va pas.',
  'onboarding.vat-of-another': 'Le numéro de TVA est celui d’une autre entreprise.',
  'onboarding.no-participant': 'Ce dossier n’a pas encore d’identifiant de participant.',
  'onboarding.test-open': 'Rien n’est encore connu de l’essai. Regardez dans un instant.',
};

const en: Refusals = {
  'onboarding.no-access-point':
    'No Peppol access point is connected. Your firm, or whoever installs Voldaan, connects one.',
  'onboarding.step-missing': 'Another step comes first. See below which.',
  'onboarding.not-looked-up':
    'Who publishes this participant now is not known, and a second provider would cut it off. Look first.',
  'onboarding.receives-elsewhere': 'These books receive elsewhere; nothing is registered here.',
  'onboarding.by-hand':
    'This provider takes no registrations from programs. Do it there, and tick that it is done.',
  'onboarding.leave-by-hand':
    'This provider takes no deregistrations from programs. Do it there, and tick that it is done.',
  'onboarding.no-key':
    'This provider gives no migration key. Leave here, and register at the next one at once.',
  'onboarding.provider-away': 'The provider does not answer now. Nothing was changed.',
  'onboarding.authority-none':
    'First put the authority of the client on record, for receiving too.',
  'onboarding.authority-withdrawn': 'The client withdrew its authority. Record a new one.',
  'onboarding.authority-ended': 'The authority has ended. Record a new one.',
  'onboarding.authority-out-of-scope':
    'The authority does not cover receiving. Record one that does.',
  'onboarding.no-authority': 'There is no authority to withdraw.',
  'onboarding.participant-missing':
    'These books have no participant identifier yet. Fill it in with their data.',
  'onboarding.participant-number':
    'The participant identifier is wrong: its check digit does not fit.',
  'onboarding.participant-scheme': 'This kind of participant identifier does not fit the country.',
  'onboarding.legal-number': 'The company number is wrong: its check digit does not fit.',
  'onboarding.vat-number': 'The VAT number is wrong: its check digit does not fit.',
  'onboarding.vat-of-another': 'The VAT number is that of another company.',
  'onboarding.no-participant': 'These books have no participant identifier yet.',
  'onboarding.test-open': 'Nothing is known of the test yet. Look again in a moment.',
};

export const REFUSED: Words<Refusals> = { nl, fr, en };
