import type { World, WorldEvent } from '../../src/demo/world/types.js';
import type { PlainDate } from '../../src/kernel/dates.js';

export type EventOf<Kind extends WorldEvent['kind']> = Extract<WorldEvent, { kind: Kind }> & {
  readonly date: PlainDate;
};

/** All events of one kind in order, each with its day. */
export function eventsOf<Kind extends WorldEvent['kind']>(
  world: World,
  kind: Kind,
): EventOf<Kind>[] {
  return world.days.flatMap(({ date, events }) =>
    events
      .filter((event) => event.kind === kind)
      .map((event) => ({ ...event, date }) as EventOf<Kind>),
  );
}
