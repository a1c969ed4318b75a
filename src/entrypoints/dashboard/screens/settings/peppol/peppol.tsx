import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge } from '../../../parts/badge.js';
import { Card } from '../../../parts/page.js';
import { Fallback } from './fallback.js';
import { Find } from './find.js';
import { Leave } from './leave.js';
import { ReleaseRule } from './release-rule.js';
import { StepItem } from './step-item.js';
import { type Stands, stepsOf } from './steps.js';
import { PEPPOL } from './words.js';

/** The network: how far these books are, what happens where a receiver is not on it, and who is. */
export function Peppol() {
  const may = useMay();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/onboarding',
    inBooks(useAdministration()),
  );
  return (
    <>
      <Asked asking={asking}>
        {(view) => (
          <>
            <Way of={view} />
            <Fallback />
            <Find />
            <ReleaseRule />
            {may('network.decide') && view.stands.identity !== undefined && view.bar !== 'left' ? (
              <Leave />
            ) : null}
            <History of={view} />
          </>
        )}
      </Asked>
    </>
  );
}

function Way({ of }: { readonly of: Stands }) {
  const words = useWords(PEPPOL);
  const { bar, playground } = of;
  return (
    <Card
      title={words.way}
      aside={
        playground ? (
          <Badge>{words.playgroundBadge}</Badge>
        ) : (
          <Badge tone={bar === null ? 'good' : 'watch'}>
            {bar === null ? words.liveBadge : words.notLiveBadge}
          </Badge>
        )
      }
    >
      <div className="stack">
        <p>{playground ? words.playground : bar === null ? words.live : words.bars[bar]}</p>
        <ol className="settings-steps">
          {stepsOf(of).map((step) => (
            // What is to be done now stands open; once it is done the next one does.
            <StepItem key={`${step.name} ${step.state}`} step={step} of={of} />
          ))}
        </ol>
      </div>
    </Card>
  );
}

function History({ of: { records } }: { readonly of: Stands }) {
  const words = useWords(PEPPOL);
  if (records.length === 0) return null;
  return (
    <Card>
      <details>
        <summary>{words.history}</summary>
        <ul className="timeline">
          {records.toReversed().map(({ at, by, event }, place) => (
            <li key={`${at} ${event.kind} ${place}`}>
              <Moment at={at} />
              <span>
                {words.events[event.kind]} <span className="quiet">{words.by(by)}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
