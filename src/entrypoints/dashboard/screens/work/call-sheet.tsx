import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../base/api.js';
import { useKeys } from '../../base/keys.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { Card } from '../../parts/page.js';
import { CallAbout } from './call-about.js';
import { CALLS } from './call-words.js';
import { Outcomes } from './outcomes.js';
import { PlanDialog } from './plan-dialog.js';
import { type Call, openOf } from './grouped.js';
import { useClose } from './use-close.js';

/** One call: the number, what to know, how it went. */
export function CallSheet({ task, onDone }: { readonly task: Call; readonly onDone: () => void }) {
  const words = useWords(CALLS);
  const administration = useAdministration();
  const may = useMay();
  const { debtor, debtorId = '' } = task;
  const number = useRef<HTMLAnchorElement>(null);
  const [isPlanning, setPlanning] = useState(false);
  const card = api.useQuery(
    'get',
    '/v1/administrations/{administration}/debtors/{id}/card',
    { params: { path: { administration, id: debtorId } } },
    { enabled: debtorId !== '' },
  );
  const closing = useClose(task, onDone, task.others);
  const mayWork = may('work.do');
  const plan = (): void => {
    setPlanning(true);
  };
  useKeys({ c: () => number.current?.click(), ...(mayWork ? { p: plan } : {}) });
  const { profile, debtor: known } = card.data ?? {};
  return (
    <Card
      title={
        <Link to={inside(administration, `debtors/${debtorId}`)}>
          {debtor?.name ?? task.subject}
        </Link>
      }
      aside={
        <b>
          {openOf(task).map((amount) => (
            <Amount key={amount.currency} of={amount} />
          ))}
        </b>
      }
      className="stack call"
    >
      {debtor?.phone === undefined ? (
        <p className="quiet">{words.noPhone}</p>
      ) : (
        <a className="button main tel" href={`tel:${dialled(debtor.phone)}`} ref={number}>
          {words.call(debtor.phone)}
        </a>
      )}
      <Facts
        of={[
          ...(profile?.contact === undefined ? [] : ([[words.contact, profile.contact]] as const)),
          ...(known?.language === undefined
            ? []
            : ([[words.language, words.languages[known.language]]] as const)),
        ]}
      />
      {card.data === undefined ? null : <CallAbout task={task} card={card.data} />}
      <details className="script">
        <summary>{words.script}</summary>
        <p className="said">{task.text}</p>
      </details>
      {mayWork ? (
        <>
          <Outcomes task={task} closing={closing} says={words.outcomes} title={words.how} />
          {task.items.length === 0 ? null : (
            <div className="actions">
              <Button hint="P" onClick={plan}>
                {words.plan}
              </Button>
            </div>
          )}
        </>
      ) : null}
      {isPlanning ? (
        <PlanDialog
          debtorId={debtorId}
          openItemIds={task.items.map(({ id }) => id)}
          open={openOf(task)}
          onAgreed={() => {
            setPlanning(false);
            closing.close({ outcome: 'done', note: words.plan });
          }}
          onClose={() => {
            setPlanning(false);
          }}
        />
      ) : null}
    </Card>
  );
}

/** What a phone dials: the plus and the digits. */
function dialled(phone: string): string {
  return phone.replace(/[^+\d]/g, '');
}
