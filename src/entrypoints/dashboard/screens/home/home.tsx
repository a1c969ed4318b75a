import '../../styles/home.css';
import { api, type Forms, inBooks } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { counted, numberIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Figure, Figures } from '../../parts/figure.js';
import { Page } from '../../parts/page.js';
import { PARTS } from '../../parts/words.js';
import { Expected } from './expected.js';
import { Ages, Latest } from './late.js';
import { ToDo } from './to-do.js';
import { Trends } from './trends.js';
import { HOME } from './words.js';

type Today = Forms['Today'];

/** Money comes in and others work too: what waits is asked anew while somebody looks, ms. */
const AGAIN_MS = 60_000;

/** The morning of one set of books: what waits, what is coming in, who is late. */
export function Home() {
  const words = useWords(HOME);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/today',
    inBooks(administration),
    { refetchInterval: AGAIN_MS },
  );
  // Added up over all that is open: what there is to do does not wait for it.
  const owing = api.useQuery(
    'get',
    '/v1/administrations/{administration}/owed',
    inBooks(administration),
    { enabled: asking.data !== undefined, refetchInterval: AGAIN_MS },
  );
  return (
    <Page title={words.title} aside={<AsOf today={asking.data} />}>
      <Asked asking={asking}>
        {(today) => (
          <>
            <div className="morning">
              <ToDo administration={administration} today={today} />
              <Asked asking={owing}>
                {(owed) => <Standing administration={administration} owed={owed} />}
              </Asked>
            </div>
            {/* Worked out from all that is open: asked for once there is something to begin with. */}
            <div className="columns">
              <Expected administration={administration} />
              <Ages administration={administration} owing={owing} />
              <Latest administration={administration} />
              <Trends administration={administration} />
            </div>
          </>
        )}
      </Asked>
    </Page>
  );
}

/** Which day it is in the books, and until when the bank is known. */
function AsOf({ today }: { readonly today: Today | undefined }) {
  const words = useWords(HOME);
  if (today === undefined) return null;
  return (
    <span className="as-of">
      <Day on={today.on} how="long" />
      <small>
        {today.lastBankDate === null ? (
          words.noBank
        ) : (
          <>
            {words.bankUntil} <Day on={today.lastBankDate} />
          </>
        )}
      </small>
    </span>
  );
}

/** What stands open and how long it takes; each leads to the items behind it. */
function Standing({
  administration,
  owed,
}: {
  readonly administration: string;
  readonly owed: Forms['OwedToday'];
}) {
  const words = useWords(HOME);
  const { days } = useWords(PARTS);
  const language = useLanguage();
  const to = (figure: Forms['FigureId']): string =>
    inside(administration, `reports/figures/${figure}`);
  const { overdueItems } = owed;
  const [now, , , quarter] = owed.dso.map((one) => one.days);
  const told = (value: string): string => days(numberIn(language, Number(value), 1));
  return (
    <Figures>
      <Figure name={words.open} to={to('receivables')}>
        <Amount of={owed.open} />
      </Figure>
      <Figure
        name={words.overdue}
        to={to('overdue')}
        tone={overdueItems === 0 ? 'good' : 'bad'}
        note={counted(language, overdueItems, ...words.overdueItems)}
      >
        <Amount of={owed.overdue} />
      </Figure>
      <Figure
        name={words.dso}
        to={to('dso')}
        note={quarter == null ? undefined : words.before(90, told(quarter))}
      >
        {now == null ? '–' : told(now)}
      </Figure>
    </Figures>
  );
}
