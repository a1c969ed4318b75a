import { type SyntheticEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePreferences } from '../base/preferences.js';
import { useWords } from '../base/words.js';
import { Button } from './button.js';
import { TextField } from './field.js';
import { PARTS } from './words.js';

/** Most filters of one screen, as the API has it. */
const FILTERS_MAX = 30;

/**
 * Filters of a screen under names of one's own, kept for the person: a name puts what it stands for into the address of the
 * page. `screen`: what the filters are of, in small letters.
 */
export function SavedFilters({ screen }: { readonly screen: string }) {
  const words = useWords(PARTS);
  const [search, setSearch] = useSearchParams();
  const [preferences, change] = usePreferences();
  const [name, setName] = useState('');
  const place = useRef<HTMLDetailsElement>(null);
  const saved = preferences.filters[screen] ?? [];
  const now = search.toString();
  const put = (filters: typeof saved): void => {
    change((before) => ({ ...before, filters: { ...before.filters, [screen]: filters } }));
  };
  const close = (): void => {
    if (place.current !== null) place.current.open = false;
  };
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const others = saved.filter((one) => one.name !== name.trim());
    put([...others, { name: name.trim(), query: now }]);
    setName('');
  };
  return (
    <details
      ref={place}
      className="saved-filters"
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <summary>{words.filters}</summary>
      <div>
        <ul>
          {saved.map((one) => (
            <li key={one.name}>
              <Button
                look="quiet"
                aria-pressed={one.query === now}
                onClick={() => {
                  setSearch(one.query);
                  close();
                }}
              >
                {one.name}
              </Button>
              <Button
                look="quiet"
                aria-label={words.forget(one.name)}
                onClick={() => {
                  put(saved.filter(({ name: other }) => other !== one.name));
                }}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        {saved.length >= FILTERS_MAX ? null : (
          <form onSubmit={save}>
            <TextField
              label={words.filterName}
              help={now === '' ? words.filterFirst : undefined}
              maxLength={60}
              required
              value={name}
              onChange={({ target }) => {
                setName(target.value);
              }}
            />
            <Button type="submit" disabled={now === '' || name.trim() === ''}>
              {words.keepFilter}
            </Button>
          </form>
        )}
      </div>
    </details>
  );
}
