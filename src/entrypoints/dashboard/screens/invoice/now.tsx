import { useWords } from '../../base/words.js';
import { ANSWER_CODES } from '../../codes/answers.js';
import { Moment } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { Card } from '../../parts/page.js';
import { Remarks } from '../../parts/remarks.js';
import { INVOICES } from '../invoices/words.js';
import { Releases } from './releases.js';
import { NEEDS_SOMEBODY, type Shown, standingOf } from './standing.js';
import { INVOICE } from './words.js';

/** Where the invoice is, what is waited for, and what somebody can do about it. */
export function Now({ invoice }: { readonly invoice: Shown }) {
  const words = useWords(INVOICE);
  const list = useWords(INVOICES);
  const codes = useWords(ANSWER_CODES);
  const { sending, remarks, journey, going } = invoice;
  const standing = standingOf(invoice);
  const isAsking = NEEDS_SOMEBODY.includes(standing);
  const exchange = journey.exchanges.at(-1);
  const isAbsent = standing === 'held' && exchange?.absence !== undefined;
  const name =
    standing === 'not-sent' || standing === 'stopped'
      ? list.filters[sending.state]
      : codes.states[standing];
  const isSettled = standing === 'delivered' || standing === 'sent-another-way';
  const tone = isAsking ? 'bad' : isSettled ? 'good' : 'neutral';
  return (
    <Card
      title={words.now}
      className="stack"
      aside={
        <span className="badges">
          <Badge tone={tone}>{name}</Badge>
          {sending.channel === undefined ? null : <Badge>{list.channel[sending.channel]}</Badge>}
        </span>
      }
    >
      <p>
        {isAbsent ? words.absent : words.standing[standing]}{' '}
        {sending.since === undefined ? null : (
          <small>
            <Moment at={sending.since} />
          </small>
        )}
      </p>
      {exchange?.note === undefined || isSettled || standing === 'stopped' ? null : (
        <p className="said">{exchange.note}</p>
      )}
      <Remarks of={remarks} />
      {going === undefined || going.releases.length === 0 ? null : <Releases going={going} />}
    </Card>
  );
}
