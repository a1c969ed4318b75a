import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useStanding } from '../../base/standing.js';
import { useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Card, Empty } from '../../parts/page.js';
import { RemindersFrame } from './frame.js';
import { PlanButton } from './plan-button.js';
import { RunSheet } from './run-sheet.js';
import { REMINDERS } from './words.js';

/** What goes out today: the run of the day, or the way to plan one. */
export function Reminders() {
  const words = useWords(REMINDERS);
  const administration = useAdministration();
  const may = useMay();
  const standing = useStanding();
  const runs = api.useQuery('get', '/v1/administrations/{administration}/dunning/runs', {
    params: { ...inBooks(administration).params, query: { limit: '1' } },
  });
  return (
    <RemindersFrame>
      <Asked asking={standing}>
        {({ today }) => (
          <Asked asking={runs}>
            {({ runs: [newest] }) =>
              newest?.on === today ? (
                <RunSheet id={newest.id} />
              ) : (
                <Card>
                  <Empty>
                    <p>{words.noRun}</p>
                    <p>{words.noRunDo}</p>
                    {may('reminders.plan') ? <PlanButton look="main" does={words.plan} /> : null}
                  </Empty>
                </Card>
              )
            }
          </Asked>
        )}
      </Asked>
    </RemindersFrame>
  );
}
