import { Link } from 'react-router';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { inside, useAdministration } from '../../../base/place.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { Card } from '../../../parts/page.js';
import { type Column, Table } from '../../../parts/table.js';
import { INHERITED } from './inherited-words.js';

type Row = Forms['Inherited'];

/** Where each is looked at; absent: nowhere in the dashboard. */
const PLACES: Readonly<Partial<Record<Row['name'], string>>> = {
  policy: 'reminders/policies',
  matching: 'bank/rules',
  figures: 'reports/settings',
  frameOrigins: 'settings/frames',
};

const TONES: Readonly<Record<Row['origin'], Tone>> = {
  own: 'good',
  firm: 'neutral',
  shipped: 'neutral',
};

/** What holds in these books that a firm may lay down, and who said so. */
export function Inherited() {
  const words = useWords(INHERITED);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/inherited',
    inBooks(administration),
  );
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: words.what, cell: ({ name }) => <b>{words.names[name]}</b> },
    { key: 'value', head: words.value, cell: (row) => said(row, words) },
    {
      ...{ key: 'from', head: words.from },
      cell: ({ origin }) => <Badge tone={TONES[origin]}>{words.origins[origin]}</Badge>,
    },
    {
      ...{ key: 'place', head: '' },
      cell: ({ name }) => {
        const place = PLACES[name];
        return place === undefined ? null : (
          <Link
            to={inside(administration, place)}
            aria-label={`${words.change}: ${words.names[name]}`}
          >
            {words.change}
          </Link>
        );
      },
    },
  ];
  return (
    <Card title={words.title} className="stack">
      <p className="quiet">{words.about}</p>
      <Asked asking={asking}>
        {({ inherited }) => (
          <Table label={words.title} columns={columns} rows={inherited} idOf={({ name }) => name} />
        )}
      </Asked>
    </Card>
  );
}

/** What it comes to, in a few words. */
function said(row: Row, words: (typeof INHERITED)['nl']): string {
  if (row.value === undefined) return words.asShipped;
  switch (row.name) {
    case 'policy':
      return row.value;
    case 'replyHoldDays':
      return words.days(row.value);
    case 'matching':
      return words.modes[row.value.mode];
    case 'fallback':
      return words.fallbacks[row.value];
    case 'frameOrigins':
      return row.value.length === 0 ? words.nobody : row.value.join(', ');
    case 'work':
    case 'credit':
    case 'figures':
      return words.settings(Object.keys(row.value).length);
  }
}
