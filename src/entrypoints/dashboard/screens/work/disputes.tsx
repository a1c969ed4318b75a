import { useSearchParams } from 'react-router';
import { client } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { useAdministration } from '../../base/place.js';
import { counted, useLanguage, useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Amount } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Card, Empty } from '../../parts/page.js';
import { PickList, usePicked } from '../../parts/pick-list.js';
import { Check } from '../../parts/field.js';
import { CALLS } from './call-words.js';
import { Desk } from './desk.js';
import type { Dispute } from './dispute-codes.js';
import { DisputeSheet } from './dispute-sheet.js';
import { DISPUTES } from './dispute-words.js';
import { WorkFrame } from './frame.js';
import { WORK } from './words.js';

const idOf = ({ id }: Dispute) => id;
const disputesIn = ({ disputes }: { readonly disputes: readonly Dispute[] }) => disputes;

/** What customers have against invoices, the longest first; reminders wait for them. */
export function Disputes() {
  const words = useWords(DISPUTES);
  const administration = useAdministration();
  const [search, setSearch] = useSearchParams();
  const isAll = search.get('all') === 'true';
  const pages = usePages(
    ['disputes', administration, isAll],
    (after: string | undefined) =>
      client.GET('/v1/administrations/{administration}/disputes', {
        params: {
          path: { administration },
          query: {
            ...(isAll ? { all: 'true' as const } : {}),
            ...(after === undefined ? {} : { after }),
          },
        },
      }),
    disputesIn,
  );
  return (
    <WorkFrame>
      <Check
        label={words.all}
        isOn={isAll}
        onTurn={(isOn) => {
          setSearch(isOn ? { all: 'true' } : {}, { replace: true });
        }}
      />
      <Asked asking={pages}>
        {() =>
          pages.rows.length === 0 ? (
            <Card>
              <Empty>{words.none}</Empty>
            </Card>
          ) : (
            <DisputeDesk disputes={pages.rows} />
          )
        }
      </Asked>
    </WorkFrame>
  );
}

function DisputeDesk({ disputes }: { readonly disputes: readonly Dispute[] }) {
  const words = useWords(DISPUTES);
  const shared = useWords(WORK);
  const codes = useWords(WORK_CODES);
  const [one = '', more = ''] = useWords(CALLS).day;
  const language = useLanguage();
  const picking = usePicked(disputes, idOf);
  const { picked, index } = picking;
  const next = disputes[index + 1] ?? disputes[index - 1];
  return (
    <Desk
      title={shared.tabs.disputes}
      rows={disputes}
      picking={picking}
      keys={words.keys}
      list={
        <PickList
          label={shared.tabs.disputes}
          rows={disputes}
          idOf={idOf}
          picking={picking}
          isQuiet={({ closedOn }) => closedOn !== undefined}
        >
          {(dispute) => (
            <>
              <span className="name">{dispute.debtor.name}</span>
              <span className="end">
                <Amount of={dispute.amount ?? dispute.open} />
              </span>
              <small>{codes.disputes[dispute.code]}</small>
              <small className={dispute.overdue ? 'end late' : 'end'}>
                {dispute.closedOn === undefined
                  ? counted(language, dispute.days, one, more)
                  : words.closed}
              </small>
            </>
          )}
        </PickList>
      }
    >
      {picked === undefined ? null : (
        <DisputeSheet
          key={picked.id}
          dispute={picked}
          onDone={() => {
            if (next !== undefined) picking.pick(next.id);
          }}
        />
      )}
    </Desk>
  );
}
