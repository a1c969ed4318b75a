import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Choice } from '../../../parts/field.js';
import { Card } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { useTell } from '../../../parts/toast.js';
import { FALLBACK } from './fallback-words.js';

const PATH = '/v1/administrations/{administration}/inbox/release-rule';

/** How many people it takes to release what fraud checks held; whoever says who may do what says this too. */
export function ReleaseRule() {
  const words = useWords(FALLBACK);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const asking = api.useQuery('get', PATH, inBooks(administration));
  const { mutate, isPending, error } = api.useMutation('put', PATH, {
    onSuccess: () => {
      tell(words.releaseSaved);
    },
  });
  return (
    <Card title={words.release}>
      <div className="stack">
        <p className="quiet">{words.releaseAbout}</p>
        <Asked asking={asking}>
          {({ people }) =>
            may('users.manage') ? (
              <Choice
                label={words.peopleLabel}
                choices={(['2', '1'] as const).map((one) => [one, words.people[one]] as const)}
                value={people === 1 ? '1' : '2'}
                disabled={isPending}
                onChoose={(chosen) => {
                  mutate({
                    ...inBooks(administration),
                    body: { people: chosen === '1' ? 1 : 2 },
                  });
                }}
              />
            ) : (
              <p>{words.people[people === 1 ? '1' : '2']}</p>
            )
          }
        </Asked>
        {error === null ? null : <ProblemNote error={error} />}
      </div>
    </Card>
  );
}
