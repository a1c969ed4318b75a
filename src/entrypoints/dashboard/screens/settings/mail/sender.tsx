import { useState } from 'react';
import { api, type Forms } from '../../../base/api.js';
import { useConnected } from '../../../base/connected.js';
import { useAdministration } from '../../../base/place.js';
import { useQuestion } from '../../../base/question.js';
import { useLanguage, useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { TextField } from '../../../parts/field.js';
import { Card } from '../../../parts/page.js';
import { Secret } from '../../../parts/secret.js';
import { recordFor } from './records.js';
import { MAIL } from './words.js';

type Finding = Forms['CheckedSender']['findings'][number];

const TONES: Readonly<Record<Finding['state'], Tone>> = {
  good: 'good',
  weak: 'watch',
  missing: 'bad',
  unknown: 'neutral',
};

/** What receivers find about the sender, and what to publish so that they trust him. */
export function Sender() {
  const words = useWords(MAIL);
  const isConnected = useConnected('mail');
  return (
    <Card title={words.sender}>
      {isConnected === false ? (
        <p>
          <b>{words.noSender}</b> <span className="quiet">{words.noSenderAbout}</span>
        </p>
      ) : null}
      {isConnected === true ? <Checked /> : null}
    </Card>
  );
}

function Checked() {
  const words = useWords(MAIL);
  const language = useLanguage();
  const administration = useAdministration();
  const question = useQuestion();
  const selector = question.get('selector');
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/mail/sender',
    {
      params: {
        path: { administration },
        query: { lang: language, ...(selector === '' ? {} : { selector }) },
      },
    },
    { staleTime: 60_000 },
  );
  return (
    <Asked asking={asking}>
      {({ from, findings }) => (
        <div className="stack">
          <p className="quiet">{words.senderAbout(from)}</p>
          <ul className="settings-rows">
            {findings.map((finding) => (
              <Found key={finding.about} of={finding} from={from} />
            ))}
          </ul>
          <Selector
            value={selector}
            onAsk={(named) => {
              question.set({ selector: named });
              if (named === selector) void asking.refetch();
            }}
          />
        </div>
      )}
    </Asked>
  );
}

function Found({ of, from }: { readonly of: Finding; readonly from: string }) {
  const words = useWords(MAIL);
  const { about, state, says } = of;
  const record = recordFor(of, from);
  return (
    <li>
      <p>
        <b>{words.topics[about]}</b> <Badge tone={TONES[state]}>{words.states[state]}</Badge>
      </p>
      <p className="settings-says">{says}</p>
      {record === null ? null : (
        <div className="settings-record">
          <p>{words.publish}</p>
          <small>{words.recordName}</small>
          <Secret label={words.recordName} of={record.name} />
          <small>{words.recordValue}</small>
          <Secret label={words.recordValue} of={record.value} />
        </div>
      )}
    </li>
  );
}

/** Under which name the key of DKIM stands; without one the usual ones are tried. */
function Selector({
  value,
  onAsk,
}: {
  readonly value: string;
  readonly onAsk: (selector: string) => void;
}) {
  const words = useWords(MAIL);
  const [text, setText] = useState(value);
  return (
    <form
      className="settings-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(text.trim());
      }}
    >
      <TextField
        label={words.selector}
        help={words.selectorHelp}
        maxLength={63}
        pattern="[A-Za-z0-9._\-]*"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Button type="submit">{words.check}</Button>
    </form>
  );
}
