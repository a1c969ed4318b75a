import { api, type Forms } from '../../base/api.js';
import { ofBooks } from '../../base/door.js';
import { useAdministration } from '../../base/place.js';
import { useQuestion } from '../../base/question.js';
import { useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Facts } from '../../parts/facts.js';
import { Choice } from '../../parts/field.js';
import { Frame } from '../../parts/frame.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { useCard } from './card.js';
import { LETTERS } from './letter-words.js';
import { linesOf } from './timeline-text.js';

type Entry = Forms['TimelineEntry'];
type Kind = Forms['LetterKind'];

/** Every letter and mail he got, and how the next one would look. */
export function Letters() {
  const words = useWords(LETTERS);
  const administration = useAdministration();
  const { debtor } = useCard();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/debtors/{id}/timeline', {
    params: { path: { administration, id: debtor.id } },
  });
  return (
    <div className="letter-desk">
      <Card title={words.sent}>
        <Asked asking={asking}>{({ timeline }) => <Sent timeline={timeline} />}</Asked>
      </Card>
      <Next />
    </div>
  );
}

function Sent({ timeline }: { readonly timeline: readonly Entry[] }) {
  const words = useWords(LETTERS);
  const { tones } = useWords(DUNNING_CODES);
  const language = useLanguage();
  const steps: Readonly<Record<string, string>> = { ...words.kinds, ...tones };
  const back = new Set(
    timeline.filter(({ kind }) => kind === 'bounced').map(({ detail }) => detail['about']),
  );
  const sent = timeline.filter((entry) => entry.kind === 'sent' && isLetter(entry)).toReversed();
  const nameOf = ({ detail }: Entry): string => {
    const step = detail['step'] ?? detail['letter'];
    return typeof step === 'string' ? (steps[step] ?? step) : words.confirmation;
  };
  const columns: readonly Column<Entry>[] = [
    { key: 'day', head: words.day, cell: ({ at }) => <Moment at={at} /> },
    {
      ...{ key: 'what', head: words.what },
      cell: (entry) => (
        <>
          <b>{nameOf(entry)}</b>{' '}
          {typeof entry.detail['messageId'] === 'string' && back.has(entry.detail['messageId']) ? (
            <Badge tone="bad">{words.bounced}</Badge>
          ) : null}
          {linesOf(entry, language).map((line) => (
            <small key={line} className="line">
              {line}
            </small>
          ))}
        </>
      ),
    },
  ];
  return (
    <Table
      label={words.sent}
      columns={columns}
      rows={sent}
      idOf={({ at, detail }) => `${at} ${JSON.stringify(detail['action'] ?? detail['about'])}`}
      empty={words.noneSent}
    />
  );
}

/** Work for people goes out of a run too; only what he got is meant here. */
function isLetter({ detail }: Entry): boolean {
  return detail['channel'] !== 'task' && detail['channel'] !== 'call';
}

/** A letter as it would leave now: nothing is sent by looking. */
function Next() {
  const words = useWords(LETTERS);
  const administration = useAdministration();
  const question = useQuestion();
  const { debtor } = useCard();
  const kinds = Object.entries(words.kinds) as unknown as readonly (readonly [Kind, string])[];
  const letter = kinds.find(([kind]) => kind === question.get('letter'))?.[0];
  const asked = letter === undefined ? {} : { letter };
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/debtors/{id}/letter',
    { params: { path: { administration, id: debtor.id }, query: asked } },
    // Each look is noted: the page does not look again by itself.
    { staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const at = (form: string): string =>
    ofBooks(administration, `debtors/${debtor.id}/letter/${form}`, asked);
  return (
    <Card title={words.next} className="stack">
      <Choice
        label={words.which}
        choices={[['', words.planned] as const, ...kinds]}
        value={letter ?? ''}
        onChoose={(chosen) => {
          question.set({ letter: chosen });
        }}
      />
      <Asked asking={asking}>
        {({ subject, text, attachments, isPlanned }) => (
          <>
            <p className="quiet">{isPlanned ? words.isPlanned : words.notPlanned}</p>
            <Facts
              of={[
                [words.subject, <b key="subject">{subject}</b>],
                ...(attachments.length === 0
                  ? []
                  : ([[words.attachments, attachments.join(', ')]] as const)),
              ]}
            />
            <Frame title={subject} src={at('html')} />
            <div className="actions">
              <a className="button plain" href={at('pdf')} target="_blank" rel="noreferrer">
                {words.pdf}
              </a>
            </div>
            <details>
              <summary>{words.asText}</summary>
              <pre className="said">{text}</pre>
            </details>
          </>
        )}
      </Asked>
    </Card>
  );
}
