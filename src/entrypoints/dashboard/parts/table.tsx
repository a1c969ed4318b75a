import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '../base/keys.js';
import { useScrolls } from '../base/scrolls.js';
import { useWords } from '../base/words.js';
import { PARTS } from './words.js';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right */
  readonly isNumber?: boolean;
  /** The list can be sorted by it */
  readonly canSort?: boolean;
  /** Left out on a phone */
  readonly isExtra?: boolean;
}

export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** Where a row leads: Enter and a click go there */
  readonly toOf?: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** The last rows came into sight: ask for more */
  readonly onEnd?: (() => void) | undefined;
  /** How many there are in all, if that is known */
  readonly total?: number;
  readonly empty?: ReactNode;
  /** Rows that are chosen, and choosing one: shows boxes */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
  readonly choiceOf?: (row: Row) => string;
}

/** Above so many rows only those in sight are in the page. */
const VIRTUAL_FROM = 100;
const ROW_PX = 41;

/** A list of records. Down and Up (or J and K) walk through it, Enter opens, X chooses. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, idOf, toOf, onEnd, total, empty, chosen, onChoose } = props;
  const words = useWords(PARTS);
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  const body = useRef<HTMLTableSectionElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(room, rows.length > 0);
  const isVirtual = rows.length > VIRTUAL_FROM;
  const virtual = useWindowVirtualizer({
    count: isVirtual ? rows.length : 0,
    estimateSize: () => ROW_PX,
    overscan: 20,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  const seen = isVirtual ? virtual.getVirtualItems() : [];
  const [first, last] = isVirtual
    ? [seen[0]?.index ?? 0, (seen.at(-1)?.index ?? -1) + 1]
    : [0, rows.length];
  const isAtEnd = last >= rows.length - 10;
  useEffect(() => {
    if (isVirtual && isAtEnd) onEnd?.();
  }, [isVirtual, isAtEnd, onEnd, rows.length]);

  const go = (step: number): void => {
    const next = Math.min(Math.max(at + step, 0), rows.length - 1);
    setAt(next);
    if (isVirtual) virtual.scrollToIndex(next);
    requestAnimationFrame(() => {
      body.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
    });
  };
  const open = (): void => {
    const row = rows[at];
    if (row !== undefined && toOf !== undefined) void navigate(toOf(row));
  };
  const down = (): void => {
    go(1);
  };
  const up = (): void => {
    go(-1);
  };
  useKeys({ ArrowDown: down, j: down, ArrowUp: up, k: up }, toOf !== undefined);

  if (rows.length === 0) return <div className="empty">{empty ?? words.nothing}</div>;
  const choose = (id: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChoose?.(next);
  };
  return (
    <div ref={room} className="table" tabIndex={scrolls ? 0 : undefined}>
      <table aria-label={label} aria-rowcount={(total ?? rows.length) + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {onChoose === undefined ? null : <th className="choice" />}
            {columns.map((column) => (
              <Head key={column.key} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap px={isVirtual ? first * ROW_PX : 0} />
          {rows.slice(first, last).map((row, offset) => {
            const index = first + offset;
            const id = idOf(row);
            return (
              <tr
                key={id}
                aria-rowindex={index + 2}
                data-index={index}
                data-id={id}
                tabIndex={toOf === undefined ? undefined : -1}
                className={toOf === undefined ? '' : 'opens'}
                onFocus={() => {
                  setAt(index);
                }}
                onKeyDown={(event) => {
                  if (event.target !== event.currentTarget) return;
                  if (event.key === 'Enter') open();
                  if (event.key === 'x' && onChoose !== undefined)
                    choose(id, chosen?.has(id) !== true);
                }}
                onClick={(event) => {
                  const inner = (event.target as Element).closest('a, button, input, label');
                  if (inner === null && toOf !== undefined) void navigate(toOf(row));
                }}
              >
                {onChoose === undefined ? null : (
                  <td className="choice">
                    <input
                      type="checkbox"
                      aria-label={props.choiceOf?.(row) ?? id}
                      checked={chosen?.has(id) ?? false}
                      onChange={({ target }) => {
                        choose(id, target.checked);
                      }}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} className={classOf(column)} data-head={column.head}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap px={isVirtual ? (rows.length - last) * ROW_PX : 0} />
        </tbody>
      </table>
      {onEnd === undefined || isVirtual ? null : (
        <button type="button" className="button plain more" onClick={onEnd}>
          {words.more}
        </button>
      )}
    </div>
  );
}

function Head<Row>({
  column,
  sort,
  onSort,
}: Pick<TableProps<Row>, 'sort' | 'onSort'> & { readonly column: Column<Row> }) {
  const words = useWords(PARTS);
  const { key, head, canSort } = column;
  const isBy = sort?.by === key;
  const order = isBy ? (sort.down ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={classOf(column)} aria-sort={order}>
      {canSort === true && onSort !== undefined ? (
        <button
          type="button"
          title={words.sortedBy(head)}
          onClick={() => {
            onSort({ by: key, down: isBy ? !sort.down : column.isNumber === true });
          }}
        >
          {head}
          <span aria-hidden="true">{isBy ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
        </button>
      ) : (
        head
      )}
    </th>
  );
}

function classOf<Row>({ isNumber, isExtra }: Column<Row>): string {
  return `${isNumber === true ? 'number' : ''} ${isExtra === true ? 'extra' : ''}`.trim();
}

/** Room of rows that are not in sight. */
function Gap({ px }: { readonly px: number }) {
  return px === 0 ? null : (
    <tr aria-hidden="true">
      <td style={{ height: px, padding: 0 }} />
    </tr>
  );
}
