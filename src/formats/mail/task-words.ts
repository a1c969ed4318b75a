import type { Language } from '../../domain/party/debtor.js';

/** What came into the mailbox, for the person who has to see to it. */
export interface MailTold {
  readonly debtor: string;
  readonly address: string;
  readonly subject: string;
  /** The words of a person, or what the other server said; may be empty */
  readonly text: string;
}

export type MailTask = 'reply' | 'mail-bounced' | 'mail-failed' | 'complaint';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** `#` stands for the debtor in a subject, and for the address in a text. */
const WORDS: Readonly<Record<Language, Readonly<Record<MailTask, Words>>>> = {
  nl: {
    reply: {
      subject: 'Antwoord van #',
      text: 'Lees het antwoord van # en antwoord zelf. Tot deze taak gesloten is, of enkele dagen voorbij zijn, gaan er geen herinneringen uit.',
    },
    'mail-bounced': {
      subject: 'E-mail aan # kwam terug: adres werkt niet',
      text: 'Het adres # neemt geen post aan. Vraag een ander adres en pas het aan bij de klant, of stuur een brief. De teruggekomen aanmaning telt niet: haar termijn loopt niet. Sluit deze taak als dat gebeurd is; tot dan gaan er geen herinneringen uit.',
    },
    'mail-failed': {
      subject: 'E-mail aan # is niet aangekomen',
      text: 'Een bericht aan # kon niet worden bezorgd, het adres zelf lijkt goed. De termijn van dit bericht loopt niet. Stuur het opnieuw of langs een andere weg, en sluit dan deze taak; tot dan gaan er geen herinneringen uit.',
    },
    complaint: {
      subject: '# meldt onze e-mail als ongewenst',
      text: 'De ontvanger # heeft ons bericht bij zijn e-maildienst als ongewenst gemeld. Bel hem en spreek een ander kanaal af.',
    },
  },
  fr: {
    reply: {
      subject: 'Réponse de #',
      text: 'Lisez la réponse de # et répondez vous-même. Tant que cette tâche n’est pas clôturée, ou que quelques jours ne sont pas passés, aucun rappel ne part.',
    },
    'mail-bounced': {
      subject: 'E-mail à # revenu : l’adresse ne fonctionne pas',
      text: 'L’adresse # n’accepte pas de courrier. Demandez une autre adresse et corrigez la fiche du client, ou envoyez une lettre. Le rappel revenu ne compte pas : son délai ne court pas. Clôturez ensuite cette tâche ; d’ici là, aucun rappel ne part.',
    },
    'mail-failed': {
      subject: 'E-mail à # non arrivé',
      text: 'Un message à # n’a pas pu être remis ; l’adresse elle-même semble bonne. Le délai de ce message ne court pas. Renvoyez-le ou prenez une autre voie, puis clôturez cette tâche ; d’ici là, aucun rappel ne part.',
    },
    complaint: {
      subject: '# signale notre e-mail comme indésirable',
      text: 'Le destinataire # a signalé notre message comme indésirable à son fournisseur. Appelez-le et convenez d’un autre canal.',
    },
  },
  en: {
    reply: {
      subject: 'Reply from #',
      text: 'Read the reply from # and answer it yourself. Until this task is closed, or some days have passed, no reminders go out.',
    },
    'mail-bounced': {
      subject: 'E-mail to # came back: the address does not work',
      text: 'The address # takes no mail. Ask for another one and correct the customer’s card, or send a letter. The reminder that came back does not count: its term does not run. Close this task when that is done; until then no reminders go out.',
    },
    'mail-failed': {
      subject: 'E-mail to # did not arrive',
      text: 'A message to # could not be delivered; the address itself seems to be good. The term of this message does not run. Send it again or take another way, then close this task; until then no reminders go out.',
    },
    complaint: {
      subject: '# reports our e-mail as unwanted',
      text: 'The recipient # reported our message as unwanted to his mail provider. Call him and agree on another channel.',
    },
  },
  de: {
    reply: {
      subject: 'Antwort von #',
      text: 'Lesen Sie die Antwort von # und antworten Sie selbst. Bis diese Aufgabe geschlossen ist oder einige Tage vergangen sind, gehen keine Erinnerungen hinaus.',
    },
    'mail-bounced': {
      subject: 'E-Mail an # kam zurück: die Adresse funktioniert nicht',
      text: 'Die Adresse # nimmt keine Post an. Fragen Sie nach einer anderen und berichtigen Sie die Kundenkarte, oder senden Sie einen Brief. Die zurückgekommene Mahnung zählt nicht: ihre Frist läuft nicht. Schließen Sie danach diese Aufgabe; bis dahin gehen keine Erinnerungen hinaus.',
    },
    'mail-failed': {
      subject: 'E-Mail an # ist nicht angekommen',
      text: 'Eine Nachricht an # konnte nicht zugestellt werden; die Adresse selbst scheint gut. Die Frist dieser Nachricht läuft nicht. Senden Sie sie erneut oder auf anderem Weg, und schließen Sie dann diese Aufgabe; bis dahin gehen keine Erinnerungen hinaus.',
    },
    complaint: {
      subject: '# meldet unsere E-Mail als unerwünscht',
      text: 'Der Empfänger # hat unsere Nachricht bei seinem Anbieter als unerwünscht gemeldet. Rufen Sie ihn an und vereinbaren Sie einen anderen Weg.',
    },
  },
};

/** The task a message leads to, in the language of the administration. */
export function mailTask(language: Language, task: MailTask, told: MailTold): Words {
  const { subject, text } = WORDS[language][task];
  const quoted = [told.subject, told.text].filter((part) => part !== '').join('\n\n');
  return {
    subject: subject.replace('#', () => told.debtor),
    text: `${text.replace('#', () => told.address)}${quoted === '' ? '' : `\n\n${quoted}`}`,
  };
}
