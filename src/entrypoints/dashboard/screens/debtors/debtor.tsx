import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Forms } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day, Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { TextArea } from '../../parts/field.js';
import { Card, Empty, Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { CARD } from './card-words.js';

type DebtorCard = Forms['DebtorCard'];
type Said = (typeof CARD)['nl'];

/** One debtor: what he owes, what was agreed, what happened. */
export function Debtor() {
  const administration = useAdministration();
  const { debtor: id = '' } = useParams();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/debtors/{id}/card', {
    params: { path: { administration, id } },
  });
  const words = useWords(CARD);
  return (
    <Page
      title={asking.data?.debtor.name ?? '…'}
      aside={<Link to={inside(administration, 'debtors')}>{words.back}</Link>}
    >
      <Asked asking={asking}>
        {(card) => (
          <>
            <Items card={card} words={words} />
            <div className="columns">
              <About card={card} words={words} />
              <Agreements card={card} words={words} />
            </div>
            <Timeline card={card} words={words} />
          </>
        )}
      </Asked>
    </Page>
  );
}

interface Part {
  readonly card: DebtorCard;
  readonly words: Said;
}

function Items({ card, words }: Part) {
  const columns: readonly Column<Forms['OpenItemState']>[] = [
    { key: 'number', head: words.number, cell: ({ number }) => <b>{number}</b> },
    {
      key: 'issued',
      head: words.issued,
      cell: (item) => <Day on={item.issueDate} />,
      isExtra: true,
    },
    { key: 'due', head: words.due, cell: ({ dueDate }) => <Day on={dueDate} /> },
    {
      ...{ key: 'amount', head: words.amount, isNumber: true, isExtra: true },
      cell: ({ amount }) => <Amount of={amount} />,
    },
    { key: 'open', head: words.left, isNumber: true, cell: ({ open }) => <Amount of={open} /> },
  ];
  return (
    <Card title={words.items}>
      <Table
        label={words.items}
        columns={columns}
        rows={card.items}
        idOf={({ id }) => id}
        empty={words.nothingOpen}
      />
    </Card>
  );
}

function About({ card: { debtor, profile }, words }: Part) {
  const { address, participant } = debtor;
  const known: readonly (readonly [string, string | undefined])[] = [
    [words.number, debtor.number],
    [words.kind, words.kinds[debtor.kind]],
    [words.owner, profile.owner],
    [
      words.address,
      address === undefined
        ? undefined
        : [address.line1, address.line2, `${address.postalCode ?? ''} ${address.city ?? ''}`.trim()]
            .filter(Boolean)
            .join(', '),
    ],
    [words.email, debtor.email],
    [words.phone, debtor.phone],
    [words.vat, debtor.vatId],
    [words.legal, debtor.legalId],
    [
      words.peppol,
      participant === undefined ? undefined : `${participant.scheme}:${participant.value}`,
    ],
    [words.accounts, debtor.ibans.length === 0 ? undefined : debtor.ibans.join(', ')],
  ];
  return (
    <Card title={words.about}>
      <Facts of={known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))} />
    </Card>
  );
}

const TONES: Readonly<Record<string, Tone>> = { kept: 'good', broken: 'bad', partly: 'watch' };

function Agreements({ card: { promises, plans }, words }: Part) {
  const language = useLanguage();
  if (promises.length + plans.length === 0) return null;
  const rows = [
    ...promises.map(({ id, state, amount, payBy }) => ({
      ...{ id, state, amount, says: words.payBy(dayIn(language, payBy)) },
    })),
    ...plans.map(({ id, state, amount, instalments }) => ({
      ...{ id, state, amount, says: words.instalments(instalments.length) },
    })),
  ];
  return (
    <Card title={words.agreements}>
      <ul className="plain stack">
        {rows.map(({ id, state, amount, says }) => (
          <li key={id}>
            <Amount of={amount} /> {says}{' '}
            <Badge tone={TONES[state] ?? 'neutral'}>{words.states[state]}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Timeline({ card: { debtor, timeline }, words }: Part) {
  return (
    <Card title={words.timeline}>
      <AddNote debtor={debtor.id} words={words} />
      {timeline.length === 0 ? <Empty>{words.nothingYet}</Empty> : null}
      <ol className="plain timeline">
        {timeline.toReversed().map((entry) => (
          <li key={`${entry.at} ${entry.kind} ${entry.openItemIds.join()}`}>
            <Moment at={entry.at} />
            <span>
              <b>{words.happened[entry.kind]}</b> <small>{entry.by}</small>
              <Text of={entry.detail} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What somebody wrote, where somebody wrote something. */
function Text({ of }: { readonly of: Readonly<Record<string, unknown>> }) {
  const text = of['text'] ?? of['note'] ?? of['subject'];
  return typeof text === 'string' && text !== '' ? <p>{text}</p> : null;
}

function AddNote({ debtor, words }: { readonly debtor: string; readonly words: Said }) {
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const [text, setText] = useState('');
  const { mutate, error, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/notes',
    {
      onSuccess: () => {
        setText('');
        tell(words.saved);
      },
    },
  );
  if (!may('work.do')) return null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ params: { path: { administration, id: debtor } }, body: { text } });
      }}
    >
      <TextArea
        label={words.note}
        help={words.noteHelp}
        rows={2}
        maxLength={2000}
        required
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      {error === null ? null : <ProblemNote error={error} />}
      <div>
        <Button type="submit" busy={isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
