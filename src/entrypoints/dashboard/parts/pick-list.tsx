import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useKeys } from '../base/keys.js';

/** The row one is at: in the address, so that Back and links find it; the first one where the address names none. */
export function usePicked<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  name = 'at',
): {
  readonly picked: Row | undefined;
  readonly index: number;
  /** Steps on or back; at an end it stays */
  readonly step: (by: number) => void;
  readonly pick: (id: string) => void;
} {
  const [search, setSearch] = useSearchParams();
  const asked = search.get(name);
  // The address follows behind: the next key must find the row that the last one chose.
  const [at, setAt] = useState(asked);
  const written = useRef(asked);
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setAt(asked);
  }, [asked]);
  const found = rows.findIndex((row) => idOf(row) === at);
  const index = found === -1 ? 0 : found;
  const pick = (id: string): void => {
    setAt(id);
    written.current = id;
    setSearch(
      (before) => {
        before.set(name, id);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return {
    picked: rows[index],
    index,
    pick,
    step: (by) => {
      const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
      if (next !== undefined) pick(idOf(next));
    },
  };
}

/** Rows to choose one from; what is chosen is shown beside it. J and K (or the arrows) walk through. */
export function PickList<Row>({
  label,
  rows,
  idOf,
  picking,
  children,
  beside,
  isQuiet,
}: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly picking: ReturnType<typeof usePicked<Row>>;
  readonly children: (row: Row) => ReactNode;
  /** What can be done with a row without choosing it */
  readonly beside?: (row: Row) => ReactNode;
  /** Rows that matter less now */
  readonly isQuiet?: (row: Row) => boolean;
}) {
  const { index, step, pick } = picking;
  const list = useRef<HTMLUListElement>(null);
  const walked = useRef(false);
  const walk = (by: number) => () => {
    walked.current = true;
    step(by);
  };
  useKeys({ j: walk(1), k: walk(-1), ArrowDown: walk(1), ArrowUp: walk(-1) });
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    list.current?.children[index]?.querySelector('button')?.focus();
  }, [index]);
  return (
    <ul className="picks" aria-label={label} ref={list}>
      {rows.map((row, at) => (
        <li key={idOf(row)} className={isQuiet?.(row) === true ? 'out' : ''}>
          {beside?.(row)}
          <button
            type="button"
            aria-current={at === index ? 'true' : undefined}
            onClick={() => {
              pick(idOf(row));
            }}
          >
            {children(row)}
          </button>
        </li>
      ))}
    </ul>
  );
}
