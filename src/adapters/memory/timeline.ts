import type { OpenItemId } from '../../kernel/ids.js';
import type { TimelineEntry, TimelineRepository } from '../../ports/timeline.js';
import { DEBTORS } from './debtors.js';
import { newest } from './members.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

interface Row {
  readonly position: number;
  readonly entry: TimelineEntry;
}

export const TIMELINE: Kind<Row, 'debtor'> = {
  name: 'timeline',
  key: ({ position }) => `${position}`,
  by: { debtor: ({ entry }) => entry.debtorId },
};

/** Which entries an item is in. */
const ABOUT: Kind<{ readonly position: number; readonly openItemId: OpenItemId }, 'item'> = {
  name: 'timeline_item',
  key: ({ position, openItemId }) => `${position} ${openItemId}`,
  by: { item: ({ openItemId }) => openItemId },
};

export function timelineRepository(session: Session): Plain<TimelineRepository> {
  const timeline = session.rows(TIMELINE);
  const items = session.rows(ABOUT);
  return {
    add(entry) {
      needsAtEnd(session, DEBTORS, entry.debtorId);
      needsAtEnd(session, ITEMS, ...entry.openItemIds);
      const position = timeline.next();
      const openItemIds = [...new Set(entry.openItemIds)].sort();
      timeline.add({ position, entry: { ...entry, openItemIds } });
      for (const openItemId of openItemIds) items.add({ position, openItemId });
    },
    ofDebtor: (debtorId, limit) =>
      newest(timeline.having('debtor', debtorId), limit).map(({ entry }) => entry),
    ofItem(openItemId, limit) {
      const about = newest(items.having('item', openItemId), limit);
      return timeline.among(about.map(({ position }) => `${position}`)).map(({ entry }) => entry);
    },
  };
}
