import { useDeferredValue, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAdministrations } from '../../base/administrations.js';
import { folded } from '../../base/fold.js';
import { inside } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { type Place, useFound } from './jump-found.js';
import { PAGES, SHELL } from './words.js';

/** So many pages and administrations are shown; whoever looks for one types more. */
const SHOWN = 12;

/** Type where to go: an administration, a page, a debtor, an invoice, money that came in. Down and Up choose, Enter goes. */
export function Jump({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(SHELL);
  const navigate = useNavigate();
  const { administration } = useParams();
  const { administrations } = useAdministrations();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const sought = folded(useDeferredValue(text));
  const things = useFound(administration, text);
  const pages: readonly Place[] =
    administration === undefined
      ? []
      : PAGES.map((page) => ({
          to: inside(administration, page),
          text: words.pages[page],
          kind: words.inHere,
        }));
  const books = administrations.map(({ id, name }) => ({
    ...{ to: inside(id, ''), text: name, kind: words.administrations },
  }));
  const fitting = [...pages, ...books].filter((place) => folded(place.text).includes(sought));
  const found = [...fitting.slice(0, SHOWN), ...things];
  const go = (place: Place | undefined): void => {
    if (place === undefined) return;
    onClose();
    void navigate(place.to);
  };
  const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  return (
    <Dialog title={words.jump} onClose={onClose}>
      <input
        type="search"
        role="combobox"
        autoFocus
        aria-label={words.jumpHint}
        placeholder={words.jumpHint}
        aria-expanded="true"
        aria-controls="jump-places"
        aria-activedescendant={found[at] === undefined ? undefined : `jump-${at}`}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (event.key === 'Enter') go(found[at]);
          else if (step !== undefined) setAt(Math.min(Math.max(at + step, 0), found.length - 1));
          else return;
          event.preventDefault();
        }}
      />
      <ul id="jump-places" role="listbox" aria-label={words.jump} className="places">
        {found.map((place, index) => (
          <li
            key={`${place.kind} ${place.to}`}
            id={`jump-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => {
              go(place);
            }}
          >
            {place.text} <small>{place.kind}</small>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="empty">{words.nowhere}</p> : null}
    </Dialog>
  );
}
