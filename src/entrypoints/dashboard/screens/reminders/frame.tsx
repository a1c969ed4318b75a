import { type ReactNode, useState } from 'react';
import { api, inBooks } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useStanding } from '../../base/standing.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { Page } from '../../parts/page.js';
import { Tabs } from '../../parts/tabs.js';
import { useTell } from '../../parts/toast.js';
import '../../styles/reminders.css';
import { REMINDERS } from './words.js';

/** What stands around each part of the screen: where one is, and the switch that stops everything. */
export function RemindersFrame({ children }: { readonly children: ReactNode }) {
  const words = useWords(REMINDERS);
  const administration = useAdministration();
  const at = (page: string): string => inside(administration, `reminders${page}`);
  return (
    <Page title={words.title} aside={<KillSwitch />}>
      <Stopped />
      <Tabs
        label={words.title}
        tabs={[
          [at(''), words.tabs.today],
          [at('/runs'), words.tabs.runs],
          [at('/waiting'), words.tabs.waiting],
          [at('/policies'), words.tabs.policies],
        ]}
      />
      {children}
    </Page>
  );
}

function KillSwitch() {
  const words = useWords(REMINDERS);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { data } = useStanding();
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/dunning/stop',
    {
      onSuccess: () => {
        setAsking(false);
        tell(words.wasStopped);
      },
    },
  );
  if (data?.isStopped !== 'no' || !may('reminders.plan')) return null;
  return (
    <>
      <Button
        look="danger"
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.stop}
      </Button>
      {isAsking ? (
        <Confirm
          title={words.stop}
          does={words.stop}
          isDangerous
          busy={isPending}
          error={error}
          onYes={() => {
            mutate(inBooks(administration));
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{words.stopAsk}</p>
        </Confirm>
      ) : null}
    </>
  );
}

/** Nobody may overlook that nothing leaves. */
function Stopped() {
  const words = useWords(REMINDERS);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { data } = useStanding();
  const { mutate, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/dunning/resume',
    {
      onSuccess: () => {
        tell(words.wasResumed);
      },
    },
  );
  if (data === undefined || data.isStopped === 'no') return null;
  const isOfBooks = data.isStopped === 'books';
  return (
    <section className="stopped" aria-label={words.stopped}>
      <div>
        <h2>{words.stopped}</h2>
        <p>{isOfBooks ? words.stoppedHere : words.stoppedAll}</p>
      </div>
      {isOfBooks && may('reminders.approve') ? (
        <Button
          look="main"
          busy={isPending}
          onClick={() => {
            mutate(inBooks(administration));
          }}
        >
          {words.resume}
        </Button>
      ) : null}
    </section>
  );
}
