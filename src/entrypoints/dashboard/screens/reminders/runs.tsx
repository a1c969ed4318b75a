import { client, type Forms, inBooks } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { inside, useAdministration } from '../../base/place.js';
import { useToday } from '../../base/standing.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { RemindersFrame } from './frame.js';
import { REMINDERS } from './words.js';
import { standingOf } from './run-view.js';
import { RUNS } from './run-words.js';

type Row = Forms['DunningRun'];

const runsIn = ({ runs }: { readonly runs: readonly Row[] }) => runs;

/** Runs of before: what they said, and who said yes. */
export function Runs() {
  const words = useWords(REMINDERS);
  const says = useWords(RUNS);
  const language = useLanguage();
  const codes = useWords(DUNNING_CODES);
  const today = useToday();
  const administration = useAdministration();
  const pages = usePages(
    ['runs', administration],
    (after: string | undefined) =>
      client.GET('/v1/administrations/{administration}/dunning/runs', {
        params: {
          ...inBooks(administration).params,
          query: { limit: '100', ...(after === undefined ? {} : { after }) },
        },
      }),
    runsIn,
  );
  const columns: readonly Column<Row>[] = [
    { key: 'on', head: says.day, cell: ({ on }) => <Day on={on} /> },
    { key: 'state', head: says.state, cell: (run) => codes.runs[standingOf(run, today)] },
    {
      ...{ key: 'messages', head: words.figures.messages, isNumber: true },
      cell: ({ summary }) => numberIn(language, summary.messages),
    },
    {
      ...{ key: 'tasks', head: words.figures.tasks, isNumber: true, isExtra: true },
      cell: ({ summary }) => numberIn(language, summary.actions - summary.messages),
    },
    {
      ...{ key: 'held', head: words.figures.held, isNumber: true, isExtra: true },
      cell: ({ summary }) => numberIn(language, summary.held),
    },
    {
      ...{ key: 'total', head: words.figures.total, isNumber: true },
      cell: ({ summary }) =>
        summary.totals.map((total) => <Amount key={total.currency} of={total} />),
    },
    {
      ...{ key: 'by', head: says.by, isExtra: true },
      cell: ({ approvals }) => approvals.map(({ by }) => by).join(', '),
    },
  ];
  return (
    <RemindersFrame>
      <Card>
        <Asked asking={pages}>
          {() => (
            <Table
              label={words.tabs.runs}
              columns={columns}
              rows={pages.rows}
              idOf={({ id }) => id}
              toOf={({ id }) => inside(administration, `reminders/runs/${id}`)}
              onEnd={pages.more}
              empty={says.none}
            />
          )}
        </Asked>
      </Card>
    </RemindersFrame>
  );
}
