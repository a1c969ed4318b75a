import { factsByDebtor } from '../../../src/domain/dunning/facts.js';
import type { Ledger, ReminderSent } from '../../../src/domain/dunning/ledger.js';
import { shippedPolicy } from '../../../src/domain/dunning/policies.js';
import { handOverBar, type PartnerRegistration } from '../../../src/domain/instrument/hand-over.js';
import type { LegalNotice } from '../../../src/domain/law/claim.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor, aLedger, anItem, euros, weekdays } from '../../support/ledger.js';

const ON = plainDate('2026-12-20');
const day = plainDate;

/** A formal notice of 2 December with seven days to pay. */
function warned(change: Partial<ReminderSent> = {}): ReminderSent {
  return {
    ...{ openItemId: idOf('itm_1'), debtorId: idOf('deb_1'), round: 0, step: 'formal' },
    ...{ on: day('2026-12-02'), newDueDate: day('2026-12-09'), channel: 'letter' },
    ...change,
  };
}

const NOTICE: LegalNotice = {
  ...{ kind: 'nl-fourteen-days', from: day('2026-11-30'), until: day('2026-12-13') },
  ...{ chargeableFrom: day('2026-12-14'), announced: [] },
};
const noticed = (until = '2026-12-13'): ReminderSent =>
  warned({ step: 'fourteen', on: day('2026-11-29'), notice: { ...NOTICE, until: day(until) } });

const registered = (country: 'BE' | 'NL'): PartnerRegistration => ({
  ...{ country, number: '12-3', by: 'an', on: day('2026-01-01') },
});

function barOf(change: Partial<Ledger>, registrations: readonly PartnerRegistration[] = []) {
  const ledger = aLedger({ reminders: [warned()], ...change });
  const [facts] = factsByDebtor(ledger, ON);
  const item = facts?.items[0];
  const policy = shippedPolicy('S1-14');
  if (facts === undefined || item === undefined || policy === null) throw new Error('No facts');
  const at = { ledger, on: ON, calendar: weekdays };
  const bar = handOverBar({ facts, item, policy, at, registrations });
  return bar?.kind === 'held' ? bar.reason : bar?.kind;
}

const consumer = (country: string) => ({ debtors: [aDebtor({ kind: 'consumer', country })] });
const dispute = (change: object) => ({
  disputes: [
    {
      openItemId: idOf<'open-item'>('itm_1'),
      openedOn: day('2026-12-01'),
      reason: 'prijs',
      ...change,
    },
  ],
});

test.each<[string, Partial<Ledger>, readonly PartnerRegistration[], string | undefined]>([
  ['after the formal notice and its term', {}, [], undefined],
  ['in time', { items: [anItem({ dueDate: ON })] }, [], 'not-overdue'],
  ['with old bank data', { lastBankDate: day('2026-12-01') }, [], 'bank-data-stale'],
  [
    'insolvent: a claim is filed instead',
    { debtors: [aDebtor({ insolvent: true })] },
    [],
    'insolvent',
  ],
  ['disputed', dispute({}), [], 'disputed'],
  [
    'disputed in part, though the rest may be reminded',
    dispute({ amount: euros('10.00'), restGoesOn: true }),
    [],
    'disputed',
  ],
  ['with others already', { items: [anItem({ handedOver: 'factor' })] }, [], 'handed-over'],
  ['under direct debit', { items: [anItem({ inCollection: true })] }, [], 'direct-debit-pending'],
  ['never formally noticed', { reminders: [warned({ step: 'reminder' })] }, [], 'no-formal-notice'],
  [
    'by a notice that came back',
    { reminders: [warned({ undelivered: true })] },
    [],
    'no-formal-notice',
  ],
  ['by a notice of an earlier round', { items: [anItem({ round: 1 })] }, [], 'no-formal-notice'],
  ['while its term runs', { reminders: [warned({ newDueDate: ON })] }, [], 'term-runs'],
  [
    'a consumer without the statutory message',
    consumer('NL'),
    [registered('NL')],
    'no-legal-notice',
  ],
  [
    'a consumer whose statutory term runs',
    { ...consumer('NL'), reminders: [warned(), noticed('2026-12-20')] },
    [registered('NL')],
    'no-legal-notice',
  ],
  [
    'a Dutch consumer, partner not registered',
    { ...consumer('NL'), reminders: [warned(), noticed()] },
    [registered('BE')],
    'partner-not-registered',
  ],
  [
    'a Dutch consumer, partner registered',
    { ...consumer('NL'), reminders: [warned(), noticed()] },
    [registered('NL')],
    undefined,
  ],
  [
    'a Belgian consumer, partner not registered',
    { ...consumer('BE'), reminders: [warned(), noticed()] },
    [],
    'partner-not-registered',
  ],
  [
    'a Dutch sole trader, partner not registered',
    {
      debtors: [aDebtor({ country: 'NL' })],
      profiles: [{ debtorId: idOf('deb_1'), naturalPerson: true }],
    },
    [],
    'partner-not-registered',
  ],
  [
    'a Belgian sole trader',
    { profiles: [{ debtorId: idOf('deb_1'), naturalPerson: true }] },
    [],
    undefined,
  ],
])('handing over %s', (_, change, registrations, bar) => {
  expect(barOf(change, registrations)).toBe(bar);
});
