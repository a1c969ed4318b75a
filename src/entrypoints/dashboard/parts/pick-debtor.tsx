import { useDeferredValue, useId, useState } from 'react';
import { api } from '../base/api.js';
import { useAdministration } from '../base/place.js';
import { useWords } from '../base/words.js';
import { PARTS } from './words.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** So many are shown; whoever looks for one types more. */
const SHOWN = '8';

/** Finds a debtor by his name or number; Enter takes the first. */
export function PickDebtor({
  label,
  onPick,
}: {
  readonly label: string;
  readonly onPick: (debtor: Named) => void;
}) {
  const words = useWords(PARTS);
  const administration = useAdministration();
  const id = useId();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/debtors',
    { params: { path: { administration }, query: { search, limit: SHOWN } } },
    { enabled: /[\p{L}\d]/u.test(search) },
  );
  const found = search === '' ? [] : (data?.debtors ?? []);
  const pick = (debtor: Named | undefined): void => {
    if (debtor === undefined) return;
    setText('');
    onPick(debtor);
  };
  return (
    <div className="field pick-debtor">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          pick(found[0]);
        }}
      />
      {found.length === 0 ? null : (
        <ul className="places">
          {found.map((debtor) => (
            <li key={debtor.id}>
              <button
                type="button"
                onClick={() => {
                  pick(debtor);
                }}
              >
                {debtor.name} <small>{debtor.number}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {search !== '' && data?.debtors.length === 0 ? <small>{words.nobodySo}</small> : null}
    </div>
  );
}
