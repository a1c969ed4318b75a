import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inside, useAdministration } from '../../base/place.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { Facts } from '../../parts/facts.js';
import { Card } from '../../parts/page.js';
import { INVOICES } from '../invoices/words.js';
import type { Shown } from './standing.js';
import { INVOICE } from './words.js';

/** Whose it is, what it asks, what is left of that, and what reminders did about it. */
export function Head({ invoice }: { readonly invoice: Shown }) {
  const words = useWords(INVOICE);
  const list = useWords(INVOICES);
  const language = useLanguage();
  const administration = useAdministration();
  const { debtor, total, claim, issueDate, dueDate, version, journey } = invoice;
  const said = invoice.invoice;
  const references = (said.payments ?? []).flatMap(({ reference }) => reference ?? []);
  const receiver = journey.exchanges.at(-1)?.receiver;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      words.debtor,
      debtor === null ? (
        (said.buyer.name ?? words.unknownDebtor)
      ) : (
        <Link key="debtor" to={inside(administration, `debtors/${debtor.id}`)}>
          {debtor.name}
        </Link>
      ),
    ],
    [words.total, <Amount key="total" of={total} />],
    ...(claim === undefined ? [] : [[words.open, <Open key="open" claim={claim} />] as const]),
    [words.issued, <Day key="issued" on={issueDate} />],
    [words.due, <Day key="due" on={dueDate} />],
    ...(references.length === 0
      ? []
      : [[words.reference, [...new Set(references)].join(', ')] as const]),
    ...(said.orderReference === undefined ? [] : [[words.order, said.orderReference] as const]),
    ...(receiver === undefined
      ? []
      : [[words.receiver, [receiver.scheme, receiver.value].join(':')] as const]),
    ...(version === 1 ? [] : [[words.version, String(version)] as const]),
    ...(claim?.reminded === undefined
      ? []
      : [
          [
            words.reminded,
            words.remindedOn(claim.reminded.step, dayIn(language, claim.reminded.on)),
          ] as const,
        ]),
    ...(claim === undefined || claim.brakes.length === 0
      ? []
      : [[words.brakes, claim.brakes.map((brake) => list.brakes[brake]).join(', ')] as const]),
  ];
  return (
    <Card>
      <Facts of={facts} />
    </Card>
  );
}

/** What is left of the claim, and how late that is. */
function Open({ claim }: { readonly claim: NonNullable<Shown['claim']> }) {
  const list = useWords(INVOICES);
  if (Number(claim.open.amount) === 0) return <Badge tone="good">{list.settled}</Badge>;
  return (
    <>
      <Amount of={claim.open} />{' '}
      {claim.daysLate > 0 ? <Badge tone="watch">{list.late(claim.daysLate)}</Badge> : null}
    </>
  );
}
