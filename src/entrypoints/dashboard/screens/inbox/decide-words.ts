import type { Words } from '../../base/words.js';

const nl = {
  acts: {
    approve: 'Goedkeuren',
    query: 'Navragen',
    reject: 'Afwijzen',
    release: 'Vrijgeven',
    refuse: 'Weigeren',
  },
  follows: {
    approve: 'De leverancier krijgt het antwoord “Goedgekeurd voor betaling”.',
    query:
      'De leverancier krijgt uw vraag als antwoord op zijn factuur. Het document blijft op u wachten.',
    reject: 'De leverancier krijgt als antwoord dat u de factuur afwijst, met de reden.',
    release: 'Het document telt weer gewoon mee: het wordt geboekt en kan worden betaald.',
    refuse:
      'Het document wordt nooit geboekt en de rekening erop nooit als bekend beschouwd. De afzender krijgt niets te horen.',
  },
  done: {
    approve: (what: string) => `${what} is goedgekeurd.`,
    query: (what: string) => `De vraag over ${what} is verstuurd.`,
    reject: (what: string) => `${what} is afgewezen.`,
    release: (what: string) => `${what} is vrijgegeven.`,
    refuse: (what: string) => `${what} is geweigerd.`,
  },
  firstRelease: 'U gaf als eerste vrij. Een tweede persoon moet dat ook doen.',
  reason: 'Reden',
  note: {
    approve: 'Opmerking voor de leverancier',
    query: 'Uw vraag',
    reject: 'Toelichting voor de leverancier',
    release: 'Wie hebt u gebeld, op welk nummer, en wat werd bevestigd?',
    refuse: 'Waarom is dit niet in orde?',
  },
  noteHelp: {
    approve: 'Mag leeg blijven.',
    query: 'De leverancier leest dit zoals u het schrijft.',
    reject: 'De leverancier leest dit zoals u het schrijft.',
    release: 'Dit blijft bij het document bewaard, met uw naam.',
    refuse: 'Dit blijft bij het document bewaard, met uw naam.',
  },
  send: {
    approve: 'Goedkeuren',
    query: 'Vraag versturen',
    reject: 'Afwijzen',
    release: 'Vrijgeven',
    refuse: 'Weigeren',
  },
  final: 'Dit kan niet ongedaan gemaakt worden.',
  why: 'Waarom dit wordt tegengehouden',
  alerts: {
    SELF_BILLED: 'Uw klant maakte deze factuur zelf',
    SENDER_MISMATCH: 'De afzender is niet de leverancier',
    BUYER_MISMATCH: 'De factuur is voor een ander bedrijf',
    IBAN_INVALID: 'Het rekeningnummer klopt niet',
    SUPPLIER_IBAN_CHANGED: 'Een ander rekeningnummer',
    PAYEE_CHANGED: 'Iemand anders moet betaald worden',
    ATTACHMENT_TYPE_MISMATCH: 'Een bijlage is niet te vertrouwen',
    DUPLICATE_NUMBER_DIFFERENT_CONTENT: 'Dit nummer was er al, met een andere inhoud',
  },
  known: 'Bekend',
  found: 'Op dit document',
  people: {
    1: 'Eén persoon mag vrijgeven, twee keer, met een dag ertussen.',
    2: 'Twee personen geven vrij.',
  },
  releasedBy: (name: string) => `${name} gaf al vrij; een tweede persoon moet dat ook doen.`,
  refusals: {
    'inbox.already-decided': 'Hierover is intussen al beslist; dat blijft zo.',
    'inbox.changed-meanwhile': 'Iemand anders was u voor met dit document. Kijk opnieuw.',
    'inbox.is-held': 'Dit document wordt tegengehouden. Bekijk eerst waarom.',
    'inbox.not-held': 'Dit document wordt niet (meer) tegengehouden. Kijk opnieuw.',
    'inbox.not-payable': 'Dit is een verkoop die uw klant opmaakte. Boek ze bij de verkopen.',
    'inbox.sender-unknown':
      'Het is niet zeker wie dit stuurde, dus krijgt niemand antwoord. Bel de leverancier.',
    'inbox.second-person':
      'U gaf dit al vrij. Een tweede persoon moet dat ook doen, of u zelf een dag later als dat zo is ingesteld.',
    'inbox.no-answer':
      'Dit antwoord kan de leverancier niet bereiken. Bel of mail hem, en kies daarna een ander besluit.',
  },
};

const fr: typeof nl = {
  acts: {
    approve: 'Approuver',
    query: 'Questionner',
    reject: 'Rejeter',
    release: 'Libérer',
    refuse: 'Refuser',
  },
  follows: {
    approve: 'Le fournisseur reçoit la réponse « Approuvée pour paiement ».',
    query:
      'Le fournisseur reçoit votre question en réponse à sa facture. Le document continue de vous attendre.',
    reject: 'Le fournisseur reçoit en réponse que vous rejetez la facture, avec la raison.',
    release: 'Le document compte à nouveau : il est comptabilisé et peut être payé.',
    refuse:
      'Le document n’est jamais comptabilisé et son compte jamais tenu pour connu. L’expéditeur n’en sait rien.',
  },
  done: {
    approve: (what) => `${what} : approuvé.`,
    query: (what) => `La question sur ${what} est partie.`,
    reject: (what) => `${what} : rejeté.`,
    release: (what) => `${what} : libéré.`,
    refuse: (what) => `${what} : refusé.`,
  },
  firstRelease: 'Vous avez libéré en premier. Une deuxième personne doit le faire aussi.',
  reason: 'Raison',
  note: {
    approve: 'Remarque pour le fournisseur',
    query: 'Votre question',
    reject: 'Explication pour le fournisseur',
    release: 'Qui avez-vous appelé, à quel numéro, et qu’a-t-on confirmé ?',
    refuse: 'Pourquoi n’est-ce pas en ordre ?',
  },
  noteHelp: {
    approve: 'Facultatif.',
    query: 'Le fournisseur lit ceci tel que vous l’écrivez.',
    reject: 'Le fournisseur lit ceci tel que vous l’écrivez.',
    release: 'Ceci reste avec le document, avec votre nom.',
    refuse: 'Ceci reste avec le document, avec votre nom.',
  },
  send: {
    approve: 'Approuver',
    query: 'Envoyer la question',
    reject: 'Rejeter',
    release: 'Libérer',
    refuse: 'Refuser',
  },
  final: 'Cela ne peut pas être défait.',
  why: 'Pourquoi ce document est retenu',
  alerts: {
    SELF_BILLED: 'Votre client a établi cette facture lui-même',
    SENDER_MISMATCH: 'L’expéditeur n’est pas le fournisseur',
    BUYER_MISMATCH: 'La facture est pour une autre entreprise',
    IBAN_INVALID: 'Le numéro de compte est faux',
    SUPPLIER_IBAN_CHANGED: 'Un autre numéro de compte',
    PAYEE_CHANGED: 'Quelqu’un d’autre doit être payé',
    ATTACHMENT_TYPE_MISMATCH: 'Une pièce jointe n’est pas fiable',
    DUPLICATE_NUMBER_DIFFERENT_CONTENT: 'Ce numéro existait déjà, avec un autre contenu',
  },
  known: 'Connu',
  found: 'Sur ce document',
  people: {
    1: 'Une personne peut libérer, deux fois, à un jour d’intervalle.',
    2: 'Deux personnes libèrent.',
  },
  releasedBy: (name) => `${name} a déjà libéré ; une deuxième personne doit le faire aussi.`,
  refusals: {
    'inbox.already-decided': 'Une décision a été prise entre-temps ; elle reste.',
    'inbox.changed-meanwhile': 'Quelqu’un vous a devancé pour ce document. Regardez à nouveau.',
    'inbox.is-held': 'Ce document est retenu. Voyez d’abord pourquoi.',
    'inbox.not-held': 'Ce document n’est pas (ou plus) retenu. Regardez à nouveau.',
    'inbox.not-payable':
      'C’est une vente établie par votre client. Comptabilisez-la dans les ventes.',
    'inbox.sender-unknown':
      'On ne sait pas avec certitude qui a envoyé ceci ; personne ne reçoit de réponse. Appelez le fournisseur.',
    'inbox.second-person':
      'Vous avez déjà libéré ceci. Une deuxième personne doit le faire aussi, ou vous-même un jour plus tard si c’est réglé ainsi.',
    'inbox.no-answer':
      'Cette réponse ne peut pas atteindre le fournisseur. Appelez-le ou écrivez-lui, puis décidez autrement.',
  },
};

const en: typeof nl = {
  acts: {
    approve: 'Approve',
    query: 'Query',
    reject: 'Reject',
    release: 'Release',
    refuse: 'Refuse',
  },
  follows: {
    approve: 'The supplier gets the answer “Approved for payment”.',
    query:
      'The supplier gets your question as an answer to the invoice. The document goes on waiting for you.',
    reject: 'The supplier gets the answer that you reject the invoice, with the reason.',
    release: 'The document counts as usual again: it is booked and can be paid.',
    refuse:
      'The document is never booked, and its account never counts as known. The sender is told nothing.',
  },
  done: {
    approve: (what) => `${what} was approved.`,
    query: (what) => `The question about ${what} was sent.`,
    reject: (what) => `${what} was rejected.`,
    release: (what) => `${what} was released.`,
    refuse: (what) => `${what} was refused.`,
  },
  firstRelease: 'You released it first. A second person has to do so too.',
  reason: 'Reason',
  note: {
    approve: 'Remark for the supplier',
    query: 'Your question',
    reject: 'Explanation for the supplier',
    release: 'Whom did you call, on which number, and what was confirmed?',
    refuse: 'Why is this not in order?',
  },
  noteHelp: {
    approve: 'May stay empty.',
    query: 'The supplier reads this as you write it.',
    reject: 'The supplier reads this as you write it.',
    release: 'This is kept with the document, with your name.',
    refuse: 'This is kept with the document, with your name.',
  },
  send: {
    approve: 'Approve',
    query: 'Send the question',
    reject: 'Reject',
    release: 'Release',
    refuse: 'Refuse',
  },
  final: 'This cannot be undone.',
  why: 'Why this is held',
  alerts: {
    SELF_BILLED: 'Your customer made this invoice himself',
    SENDER_MISMATCH: 'The sender is not the supplier',
    BUYER_MISMATCH: 'The invoice is for another company',
    IBAN_INVALID: 'The account number is wrong',
    SUPPLIER_IBAN_CHANGED: 'Another account number',
    PAYEE_CHANGED: 'Somebody else is to be paid',
    ATTACHMENT_TYPE_MISMATCH: 'An attachment cannot be trusted',
    DUPLICATE_NUMBER_DIFFERENT_CONTENT: 'This number was here already, with other content',
  },
  known: 'Known',
  found: 'On this document',
  people: {
    1: 'One person may release, twice, a day apart.',
    2: 'Two people release.',
  },
  releasedBy: (name) => `${name} released it already; a second person has to do so too.`,
  refusals: {
    'inbox.already-decided': 'This was decided about meanwhile; that stays.',
    'inbox.changed-meanwhile': 'Somebody was before you with this document. Look again.',
    'inbox.is-held': 'This document is held. Look at the reason first.',
    'inbox.not-held': 'This document is not held (any more). Look again.',
    'inbox.not-payable': 'This is a sale that your customer wrote. Book it with the sales.',
    'inbox.sender-unknown':
      'It is not certain who sent this, so nobody is answered. Call the supplier.',
    'inbox.second-person':
      'You released this already. A second person has to do so too, or you a day later if that is allowed here.',
    'inbox.no-answer':
      'This answer cannot reach the supplier. Call or write to him, then decide otherwise.',
  },
};

export const DECIDE: Words<typeof nl> = { nl, fr, en };
