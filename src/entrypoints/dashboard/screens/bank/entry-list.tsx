import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { dayIn, moneyIn, shareIn, useLanguage, useWords } from '../../base/words.js';
import { amountOf, type Entry, payerName } from './entries.js';
import { BANK } from './words.js';

const ROW_PX = 58;
/** From so often right on, a proposal is shown as one that hardly needs a look. */
const SURE = 0.95;

/** Entries one under the other; only those in sight are in the page. It is one stop for Tab: J and K, or the arrows, walk. */
export function EntryList({
  label,
  rows,
  at,
  failureOf,
  onShow,
  onEnd,
}: {
  readonly label: string;
  readonly rows: readonly Entry[];
  readonly at: number;
  readonly failureOf: ((id: string) => unknown) | undefined;
  readonly onShow: (id: string) => void;
  readonly onEnd: (() => void) | undefined;
}) {
  const room = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => room.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const seen = virtual.getVirtualItems();
  const isAtEnd = (seen.at(-1)?.index ?? 0) >= rows.length - 10;
  useEffect(() => {
    if (isAtEnd) onEnd?.();
  }, [isAtEnd, onEnd, rows.length]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <div
      ref={room}
      className="bank-rows"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={rows[at] === undefined ? undefined : `entry-${rows[at].id}`}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {seen.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={row.id}
              id={`entry-${row.id}`}
              role="option"
              aria-selected={index === at}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="bank-row"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                onShow(row.id);
              }}
            >
              <Row entry={row} hasFailed={(failureOf?.(row.id) ?? null) !== null} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row({ entry, hasFailed }: { readonly entry: Entry; readonly hasFailed: boolean }) {
  const words = useWords(BANK);
  const language = useLanguage();
  const { entry: bank, label } = entry;
  const [best] = entry.proposals.filter(({ allocations }) => allocations.length > 0);
  const numbers = best?.allocations.flatMap(({ item }) => item?.number ?? []) ?? [];
  const share = best === undefined ? 0 : Number(best.confidence);
  const isSure = label === 'review' && share >= SURE;
  return (
    <>
      <span className="name">{payerName(entry) || words.unknownPayer}</span>
      <span className="amount">{moneyIn(language, amountOf(entry))}</span>
      <small>
        {bank.bookingDate === undefined ? '' : dayIn(language, bank.bookingDate)}
        {label === 'review' && numbers.length > 0 ? ` · ${numbers.join(', ')}` : ''}
      </small>
      <small className={hasFailed ? 'failed' : isSure ? 'sure' : ''}>
        {hasFailed
          ? words.failed
          : label !== 'review'
            ? words.labels[label ?? 'review']
            : share > 0
              ? shareIn(language, share)
              : words.noProposal}
      </small>
    </>
  );
}
