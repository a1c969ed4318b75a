import { useSearchParams } from 'react-router';
import { api, type Forms, inBooks } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { Choice, TextField } from '../../parts/field.js';
import { REPORTS } from './words.js';

type Period = Forms['FigureSet']['period'];

/** What figures are asked about, by its names in the address, which are those of the API. */
const NAMES = ['from', 'until', 'group', 'without'] as const;
type Name = (typeof NAMES)[number];

interface AboutWhat {
  readonly asked: Readonly<Partial<Record<Name, string>>>;
  /** The same as the end of an address */
  readonly query: string;
  readonly choose: (next: Readonly<Partial<Record<Name, string | null>>>) => void;
}

/** Which days, and whose; the quarter until today and everybody where the address says nothing. */
export function useAbout(): AboutWhat {
  const [params, setParams] = useSearchParams();
  const given = NAMES.flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const query = new URLSearchParams(given.map(([name, value]) => [name, value])).toString();
  return {
    asked: Object.fromEntries(given),
    query: query === '' ? '' : `?${query}`,
    choose: (next) => {
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(next)) {
          if (value === null) after.delete(name);
          else after.set(name, value);
        }
        return after;
      });
    },
  };
}

/** Fields to choose them. */
export function About({
  about: { asked, choose },
  administration,
  period,
}: {
  readonly about: AboutWhat;
  readonly administration: string;
  readonly period: Period;
}) {
  const words = useWords(REPORTS);
  const scopes = useScopes(administration);
  const now = NAMES.filter((name) => name === 'group' || name === 'without').find(
    (name) => asked[name] !== undefined,
  );
  const all = [['', words.all], ...scopes] as const;
  return (
    <div className="asking">
      {(['from', 'until'] as const).map((name) => (
        <TextField
          key={name}
          type="date"
          label={words[name]}
          value={asked[name] ?? period[name]}
          max={name === 'from' ? (asked.until ?? period.until) : undefined}
          min={name === 'until' ? (asked.from ?? period.from) : undefined}
          onChange={({ target }) => {
            if (target.value !== '') choose({ [name]: target.value });
          }}
        />
      ))}
      {all.length === 1 ? null : (
        <Choice
          label={words.scope}
          choices={all}
          value={now === undefined ? '' : `${now}:${asked[now] ?? ''}`}
          onChoose={(chosen) => {
            const [name = '', ...value] = chosen.split(':');
            const is = (one: Name) => (name === one ? value.join(':') : null);
            choose({ group: is('group'), without: is('without') });
          }}
        />
      )}
    </div>
  );
}

/** Everybody but the largest debtor, and the groups there are. */
function useScopes(administration: string): readonly (readonly [string, string])[] {
  const words = useWords(REPORTS);
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/figures',
    inBooks(administration),
  );
  return (data?.scopes ?? []).flatMap(({ scope }): (readonly [string, string])[] => {
    if (scope.kind === 'group') return [[`group:${scope.group}`, words.group(scope.group)]];
    if (scope.kind === 'all') return [];
    return [[`without:${scope.debtorId}`, words.without(scope.name)]];
  });
}
