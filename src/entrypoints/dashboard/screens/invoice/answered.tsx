import type { Forms } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { ANSWER_CODES } from '../../codes/answers.js';
import { Moment } from '../../parts/amount.js';
import { Card } from '../../parts/page.js';
import { INVOICE } from './words.js';

type Response = Forms['ResponseReceived'];
type Status = NonNullable<Response['statuses']>[number];

/** What the customer said about the invoice over the network, the last one first. */
export function Answered({ of }: { readonly of: readonly Response[] }) {
  const words = useWords(INVOICE);
  const codes = useWords(ANSWER_CODES);
  if (of.length === 0) return null;
  return (
    <Card title={words.answers}>
      <ol className="plain timeline">
        {of.toReversed().map(({ transportId, code, at, note, statuses = [] }) => (
          <li key={transportId}>
            <Moment at={at} />
            <span>
              <b>{codes.responses[code]}</b>
              {statuses.map((status, index) => (
                <Clarification key={`${status.code ?? ''} ${index}`} of={status} />
              ))}
              {note === undefined || statuses.some(({ text }) => text === note) ? null : (
                <p>{note}</p>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Why, or what is asked for, in words; what the customer proposes instead. */
function Clarification({ of }: { readonly of: Status }) {
  const words = useWords(INVOICE);
  const codes = useWords(ANSWER_CODES);
  const { list, code = '', text, conditions } = of;
  const reasons: Readonly<Record<string, string>> = codes.reasons;
  const meaning =
    list === 'OPStatusAction'
      ? `${words.asks}: ${codes.actions[code] ?? code}`
      : (reasons[code] ?? code);
  const said = [
    meaning,
    text,
    ...conditions.map(({ term, value = '' }) => words.proposes(term, value)),
  ];
  return <p>{said.filter((part) => part !== undefined && part !== '').join(' · ')}</p>;
}
