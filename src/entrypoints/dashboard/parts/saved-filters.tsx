import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSetting } from '../base/settings.js';
import { useWords } from '../base/words.js';
import { Button } from './button.js';
import { TextField } from './field.js';
import { PARTS } from './words.js';

interface Kept {
  readonly name: string;
  /** The part of the address that makes the choice */
  readonly query: string;
}

/** More would be a list to search in. */
const KEPT_MAX = 20;
const NAME_MAX = 40;

function keptIn(text: string | null): readonly Kept[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter(isKept).slice(0, KEPT_MAX) : [];
  } catch {
    // What stands there was not written by this page.
    return [];
  }
}

function isKept(one: unknown): one is Kept {
  const { name, query } = (one ?? {}) as Partial<Kept>;
  return typeof name === 'string' && typeof query === 'string';
}

/** Choices of a screen a person keeps under a name; what is chosen stands in the address, so a kept one is an address. */
export function SavedFilters({ screen }: { readonly screen: string }) {
  const words = useWords(PARTS);
  const [params, setParams] = useSearchParams();
  const [text, setText] = useSetting(`filters.${screen}`);
  const [name, setName] = useState('');
  const kept = keptIn(text);
  const now = params.toString();
  const keep = (all: readonly Kept[]): void => {
    setText(all.length === 0 ? null : JSON.stringify(all));
  };
  return (
    <details className="saved-filters">
      <summary>{words.savedFilters}</summary>
      <div className="stack">
        {kept.map((one) => (
          <div key={one.name} className="actions">
            <Button
              look="quiet"
              aria-pressed={one.query === now}
              onClick={() => {
                setParams(one.query);
              }}
            >
              {one.name}
            </Button>
            <Button
              look="quiet"
              aria-label={words.forget(one.name)}
              onClick={() => {
                keep(kept.filter(({ name: other }) => other !== one.name));
              }}
            >
              ×
            </Button>
          </div>
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const named = { name: name.trim(), query: now };
            if (named.name === '') return;
            const others = kept.filter((one) => one.name !== named.name);
            keep([...others, named].slice(-KEPT_MAX));
            setName('');
          }}
        >
          <TextField
            label={words.keepAs}
            value={name}
            maxLength={NAME_MAX}
            required
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
          <Button type="submit">{words.keep}</Button>
        </form>
      </div>
    </details>
  );
}
