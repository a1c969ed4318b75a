import type { ReactNode } from 'react';
import { accountText } from '../../base/account.js';
import { api } from '../../base/api.js';
import { ofBooks } from '../../base/door.js';
import { useAdministration } from '../../base/place.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day, Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Facts } from '../../parts/facts.js';
import { Frame } from '../../parts/frame.js';
import { Card } from '../../parts/page.js';
import { Remarks } from '../../parts/remarks.js';
import { Alerts } from './alerts.js';
import { Decide } from './decide.js';
import { Files } from './files.js';
import { History } from './history.js';
import { type Document, type Received, TONES } from './received.js';
import { INBOX } from './words.js';

/** One received document: who wants how much by when, what is odd about it, what can be decided, and how it looks. */
export function DocumentSheet({
  received,
  onDone,
}: {
  readonly received: Received;
  readonly onDone: () => void;
}) {
  const words = useWords(INBOX);
  const language = useLanguage();
  const administration = useAdministration();
  const { id, state, from, number, payable, dueDate, answerDueOn, isAnswerLate } = received;
  const asking = api.useQuery('get', '/v1/administrations/{administration}/inbox/{document}', {
    params: { path: { administration, document: id }, query: { lang: language } },
  });
  const at = (part: string, asked = {}): string =>
    ofBooks(administration, `inbox/${id}/${part}`, asked);
  return (
    <Card
      className="received stack"
      title={from || words.noName}
      aside={<Badge tone={TONES[state]}>{words.state[state]}</Badge>}
    >
      <div className="received-money">
        <strong>
          <Amount of={payable} />
        </strong>
        <span>
          {number}
          {received.kind === 'credit-note' ? ` · ${words.creditNote}` : ''}
          {received.side === 'sales' ? ` · ${words.selfBilled}` : ''}
        </span>
        <span>{dueDate === undefined ? words.noDue : words.due(dayIn(language, dueDate))}</span>
        {answerDueOn === undefined ? null : (
          <span className={isAnswerLate ? 'late' : 'quiet'}>
            {(isAnswerLate ? words.answerLate : words.answerBy)(
              dayIn(language, answerDueOn, 'near'),
            )}
          </span>
        )}
      </div>
      <Asked asking={asking}>
        {({ document }) => (
          <>
            <Alerts document={document} />
            <Decide received={received} onDone={onDone} />
            <History of={document.decisions} />
            <Remarks of={document.remarks} />
            <About document={document} />
            <Files of={document.attachments} at={at} />
            <Frame title={`${words.document} ${number}`} src={at('html', { lang: language })} />
            <p>
              <a href={at('xml')} download>
                {words.takeXml}
              </a>
            </p>
          </>
        )}
      </Asked>
    </Card>
  );
}

/** What one looks for first in a document; the rest stands in the drawing. */
function About({ document }: { readonly document: Document }) {
  const words = useWords(INBOX);
  const { invoice, issueDate, transport, receivedAt } = document;
  const payments = invoice.payments ?? [];
  const accounts = payments.flatMap(({ account }) => account?.id ?? []);
  const references = payments.flatMap(({ reference }) => reference ?? []);
  const sender = transport?.sender ?? null;
  const known: readonly (readonly [string, ReactNode])[] = [
    [words.issued, <Day key="issued" on={issueDate} />],
    ...(accounts.length === 0
      ? []
      : [[words.account, <Accounts key="accounts" of={accounts} />] as const]),
    ...(references.length === 0
      ? []
      : [[words.reference, [...new Set(references)].join(', ')] as const]),
    ...(invoice.orderReference === undefined
      ? []
      : [[words.order, invoice.orderReference] as const]),
    [words.received, <Moment key="received" at={receivedAt} />],
    ...(sender === null ? [] : [[words.sender, `${sender.scheme}:${sender.value}`] as const]),
  ];
  return <Facts of={known} />;
}

/** Each account on a line that does not break. */
function Accounts({ of }: { readonly of: readonly string[] }) {
  return [...new Set(of)].map((account) => (
    <span key={account} className="account">
      {accountText(account)}
    </span>
  ));
}
