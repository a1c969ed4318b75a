import type { Invoice } from '../invoice.js';
import { termTooLong, type TermRule } from '../../law/terms.js';
import { check, type Check, type Facts, type Hit, STOP_SENDING } from './check.js';

const WARN_BEFORE_SENDING = { sending: 'warning' } as const;

type Slot = 'found' | 'most' | 'last' | 'lawful';

/** One row per rule of the maximum terms (law/terms): found days, what is lawful, and what the law makes of it. */
function tooLong(
  rule: TermRule['id'],
  { seller, buyer, issueDate, dueDate, kind }: Invoice,
  { buyerKind, buyerIsLarge }: Facts,
): readonly Hit<Slot>[] {
  const creditorCountry = seller.address?.country;
  const debtorCountry = buyer.address?.country;
  if (kind !== 'invoice' || dueDate === undefined || buyerKind === undefined) return [];
  if (creditorCountry === undefined || debtorCountry === undefined) return [];
  const found = termTooLong(issueDate, dueDate, {
    ...{ creditorCountry, debtorCountry, debtorKind: buyerKind },
    ...(buyerIsLarge === undefined ? {} : { isLargeDebtor: buyerIsLarge }),
  });
  if (found?.rule.id !== rule) return [];
  const { days, last, lawful } = found;
  const params = { found: String(days), most: String(found.rule.daysMax), last, lawful };
  return [{ path: '/dueDate', params }];
}

/** Terms the law does not allow, and what it puts in their place (debtor-management 3.1, 3.3, 3.4). */
export const TERMS: readonly Check[] = [
  check('RULE', 'invoice.term-too-long', {
    term: 'BT-9',
    severity: STOP_SENDING,
    text: {
      en: 'The term is {found} days; between Belgian companies at most {most} are lawful, and a longer one counts as not written: then {lawful} is the due date. Set the due date to {last} or earlier.',
      nl: 'De termijn is {found} dagen; tussen Belgische bedrijven zijn er hoogstens {most} toegestaan, en een langere geldt als niet geschreven: dan is {lawful} de vervaldag. Zet de vervaldatum op {last} of vroeger.',
      fr: 'Le délai est de {found} jours ; entre entreprises belges, {most} au plus sont permis, et un délai plus long est réputé non écrit : l’échéance est alors le {lawful}. Fixez l’échéance au {last} ou plus tôt.',
      de: 'Die Frist beträgt {found} Tage; zwischen belgischen Unternehmen sind höchstens {most} zulässig, und eine längere gilt als nicht geschrieben: dann ist der {lawful} die Fälligkeit. Bitte die Fälligkeit auf {last} oder früher setzen.',
    },
    find: (invoice, facts) => tooLong('be-business', invoice, facts),
  }),
  check('RULE', 'invoice.term-large-company', {
    term: 'BT-9',
    severity: STOP_SENDING,
    text: {
      en: 'The term is {found} days; a large Dutch company must pay a smaller one within {most}, and a longer term is void: then {lawful} is the due date. Set the due date to {last} or earlier.',
      nl: 'De termijn is {found} dagen; een grote Nederlandse onderneming moet een kleinere binnen {most} betalen, en een langere termijn is nietig: dan is {lawful} de vervaldag. Zet de vervaldatum op {last} of vroeger.',
      fr: 'Le délai est de {found} jours ; une grande entreprise néerlandaise doit payer une plus petite dans les {most} jours, et un délai plus long est nul : l’échéance est alors le {lawful}. Fixez l’échéance au {last} ou plus tôt.',
      de: 'Die Frist beträgt {found} Tage; ein großes niederländisches Unternehmen muss ein kleineres binnen {most} bezahlen, und eine längere Frist ist nichtig: dann ist der {lawful} die Fälligkeit. Bitte die Fälligkeit auf {last} oder früher setzen.',
    },
    find: (invoice, facts) => tooLong('nl-large', invoice, facts),
  }),
  check('RULE', 'invoice.term-public', {
    term: 'BT-9',
    // 60 days are possible where they were agreed for a reason, which the invoice does not show.
    severity: WARN_BEFORE_SENDING,
    text: {
      en: 'The term is {found} days; public bodies pay within {most} unless more was agreed for a reason. Look whether {last} was meant.',
      nl: 'De termijn is {found} dagen; overheden betalen binnen {most} tenzij om een reden meer is afgesproken. Kijk na of {last} bedoeld was.',
      fr: 'Le délai est de {found} jours ; les pouvoirs publics paient dans les {most} jours, sauf accord motivé. Vérifiez si le {last} était voulu.',
      de: 'Die Frist beträgt {found} Tage; öffentliche Stellen zahlen binnen {most}, sofern nicht aus gutem Grund mehr vereinbart ist. Bitte prüfen, ob der {last} gemeint war.',
    },
    find: (invoice, facts) => tooLong('public', invoice, facts),
  }),
];
