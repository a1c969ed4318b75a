import { api, type Forms } from '../../base/api.js';
import { useFirm } from '../../base/place.js';
import { useQuestion } from '../../base/question.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { RULES } from './rules-words.js';

type Row = Forms['UsageRow'];

const USES = ['sent', 'received', 'matched', 'reminders', 'lookups'] as const;

/** What each administration used in a month; the month stands in the address. */
export function Usage() {
  const words = useWords(RULES);
  const language = useLanguage();
  const question = useQuestion();
  const month = /^\d{4}-\d{2}$/.exec(question.get('month'))?.[0] ?? thisMonth();
  const asking = api.useQuery('get', '/v1/firms/{firm}/usage', {
    params: { path: { firm: useFirm() }, query: { month } },
  });
  const columns: readonly Column<Row>[] = [
    {
      ...{ key: 'name', head: words.administration },
      cell: ({ administration }) => <b>{administration.name}</b>,
    },
    ...USES.map((use) => ({
      ...{ key: use, head: words[use], isNumber: true, isExtra: use === 'lookups' },
      cell: ({ usage }: Row) => numberIn(language, usage[use]),
    })),
  ];
  return (
    <Card
      title={words.usage}
      aside={
        <TextField
          type="month"
          label={words.month}
          value={month}
          onChange={({ target }) => {
            question.set({ month: target.value });
          }}
        />
      }
    >
      <Asked asking={asking}>
        {({ administrations }) => (
          <Table
            label={words.usage}
            columns={columns}
            rows={administrations}
            idOf={({ administration }) => administration.id}
            empty={words.nothing}
          />
        )}
      </Asked>
    </Card>
  );
}

/** The month it is for whoever looks. */
function thisMonth(): string {
  return new Date().toISOString().slice(0, 7);
}
