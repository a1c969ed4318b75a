import type { ResponseCode } from '../../domain/exchange/exchange.js';
import { outcomeOf } from './outcomes.js';
import type { CompanyStory } from './story.js';
import type { EntryClass, Expectations } from './types.js';

const CLASSES: readonly EntryClass[] = [
  'structured',
  'reference-in-text',
  'number-in-text',
  'two-invoices',
  'part-payment',
  'net-of-credit',
  'no-reference',
  'stale-reference',
  'duplicate',
  'card-payout',
  'bank-costs',
  'salary',
  'tax',
  'supplier',
  'direct-debit',
  'internal',
];

function alertsOf({ company, credit }: CompanyStory): Expectations['alerts'] {
  const changes = [...credit.values()].flatMap((one) => one.changes);
  return changes.flatMap(({ customer, date, alert }) =>
    alert === undefined
      ? []
      : [
          {
            administration: company.administration.id,
            debtorHostId: customer.host.hostId,
            on: date,
            level: alert,
          },
        ],
  );
}

function heldOf({ company, sales }: CompanyStory): Expectations['held'] {
  return sales.flatMap(({ number, held }) =>
    held === undefined ? [] : [{ administration: company.administration.id, number, reason: held }],
  );
}

/** Counts what the stories hold; nothing here asks the product. */
export function expectationsOf(stories: readonly CompanyStory[]): Expectations {
  const sales = stories.flatMap((story) => story.sales);
  const creditNotes = stories.flatMap((story) => story.corrections).length;
  const files = stories.flatMap((story) => story.bankFiles);
  const classes = files.flatMap(({ truth }) => truth.map((entry) => entry.class));
  const count = (wanted: EntryClass): number => classes.filter((kind) => kind === wanted).length;
  const responses: Partial<Record<ResponseCode, number>> = {};
  for (const { code } of stories.flatMap((story) => story.answers)) {
    responses[code] = (responses[code] ?? 0) + 1;
  }
  const toSend = sales.filter(({ record }) => record.send).length + creditNotes;
  const held = stories.flatMap(heldOf);
  const outcomes = stories.map(outcomeOf);
  return {
    debtors: stories.flatMap(({ customers }) => customers).length,
    invoices: sales.length,
    creditNotes,
    toSend,
    sent: toSend - held.length,
    held,
    purchases: stories.flatMap(({ purchases }) => purchases).length,
    responses,
    bankFiles: files.length,
    entries: Object.fromEntries(CLASSES.map((kind) => [kind, count(kind)])) as Record<
      EntryClass,
      number
    >,
    alerts: stories.flatMap(alertsOf).toSorted((a, b) => a.on.localeCompare(b.on)),
    openAtEnd: outcomes.flatMap((outcome) => outcome.openAtEnd),
    mustBeReminded: outcomes.flatMap((outcome) => outcome.mustBeReminded),
    mustNotBeReminded: outcomes.flatMap((outcome) => outcome.mustNotBeReminded),
  };
}
