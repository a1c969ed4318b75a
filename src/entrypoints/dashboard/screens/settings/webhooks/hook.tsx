import { useState } from 'react';
import type { Forms } from '../../../base/api.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Badge } from '../../../parts/badge.js';
import { Card } from '../../../parts/page.js';
import { Calls } from './calls.js';
import { EVENTS } from './event-words.js';
import { HookActs } from './hook-acts.js';
import { HOOKS } from './words.js';

type Subscription = Forms['Subscription'];

/** One receiver: how it is doing, what it hears of, what can be done with it, and how calling it went. */
export function Hook({
  of,
  onSecret,
}: {
  readonly of: Subscription;
  readonly onSecret: (secret: string) => void;
}) {
  const words = useWords(HOOKS);
  const { events: names } = useWords(EVENTS);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { url, events, madeAt, madeBy } = of;
  return (
    <Card
      title={<span className="settings-url">{url}</span>}
      aside={<Standing of={of} />}
      className="settings-hook"
    >
      <div className="stack">
        <p className="quiet">
          {words.since} <Moment at={madeAt} /> {words.by(madeBy)}
          <Health of={of} />
        </p>
        <details>
          <summary>{words.hears(events.length)}</summary>
          <ul className="settings-records">
            {events.map((event) => (
              <li key={event}>
                <span title={event}>{names[event]}</span>
              </li>
            ))}
          </ul>
        </details>
        {may('connections.manage') ? <HookActs of={of} onSecret={onSecret} /> : null}
        <details
          onToggle={({ currentTarget }) => {
            setOpen(currentTarget.open);
          }}
        >
          <summary>{words.calls}</summary>
          {isOpen ? <Calls of={of.id} /> : null}
        </details>
      </div>
    </Card>
  );
}

function Standing({ of: { off, health } }: { readonly of: Subscription }) {
  const words = useWords(HOOKS);
  if (off !== undefined)
    return <Badge tone={off === 'asked' ? 'neutral' : 'bad'}>{words.off[off]}</Badge>;
  return health.failures === 0 ? (
    <Badge tone="good">{words.on}</Badge>
  ) : (
    <Badge tone="watch">{words.failing(health.failures)}</Badge>
  );
}

/** Since when it fails and is called again, and how long the secret of before is good. */
function Health({ of: { health, bothUntil } }: { readonly of: Subscription }) {
  const words = useWords(HOOKS);
  return (
    <>
      {health.since === undefined ? null : (
        <>
          {' '}
          · {words.failing(health.failures)}, {words.since} <Moment at={health.since} />
        </>
      )}
      {health.restUntil === undefined ? null : (
        <>
          {' '}
          · {words.restUntil} <Moment at={health.restUntil} />
        </>
      )}
      {bothUntil === undefined ? null : (
        <>
          {' '}
          · {words.both} <Moment at={bothUntil} />
        </>
      )}
    </>
  );
}
