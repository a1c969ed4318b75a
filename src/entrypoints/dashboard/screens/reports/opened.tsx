import '../../styles/reports.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, client, type Forms } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { FIGURE_WORDS } from '../../codes/figures/words.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { FigureValue } from '../../parts/figure-value.js';
import { Card, Page } from '../../parts/page.js';
import { NotThere } from '../shell/failed.js';
import { About, useAbout } from './about.js';
import { Behind } from './behind.js';
import { Remark } from './remark.js';
import { ReportTabs } from './tabs.js';
import { REPORTS } from './words.js';

type FigureId = Forms['FigureId'];

/** One figure, and everything it is made of. */
export function OpenedFigure() {
  const { figures } = useWords(FIGURE_WORDS);
  const { figure = '' } = useParams();
  return isFigure(figure, figures) ? <Opened id={figure} /> : <NotThere />;
}

function isFigure(text: string, known: Readonly<Record<FigureId, unknown>>): text is FigureId {
  return Object.hasOwn(known, text);
}

function Opened({ id }: { readonly id: FigureId }) {
  const words = useWords(REPORTS);
  const administration = useAdministration();
  const may = useMay();
  const about = useAbout();
  const [isRemarking, setRemarking] = useState(false);
  const { figures } = useWords(FIGURE_WORDS);
  const [name, says] = figures[id];
  const items = usePages(
    ['figure', administration, id, about.query],
    (after) =>
      client.GET('/v1/administrations/{administration}/figures/{figure}/items', {
        params: {
          path: { administration, figure: id },
          query: { ...about.asked, ...(after === undefined ? {} : { after }) },
        },
      }),
    itemsIn,
  );
  return (
    <Page
      title={name}
      aside={
        <>
          <Link to={inside(administration, `reports/figures${about.query}`)}>{words.figures}</Link>
          {may('work.do') ? (
            <Button
              onClick={() => {
                setRemarking(true);
              }}
            >
              {words.remark}
            </Button>
          ) : null}
        </>
      }
    >
      <ReportTabs administration={administration} />
      <Card>
        <div className="stack">
          <Value id={id} administration={administration} asked={about.asked} />
          <p>{says}</p>
          <Asked asking={items}>
            {({ period }) => (
              <About about={about} administration={administration} period={period} />
            )}
          </Asked>
        </div>
      </Card>
      <Card title={words.behind}>
        <Asked asking={items}>
          {(first) => <Behind administration={administration} first={first} items={items} />}
        </Asked>
      </Card>
      {isRemarking ? (
        <Remark
          figure={id}
          name={name}
          onClose={() => {
            setRemarking(false);
          }}
        />
      ) : null}
    </Page>
  );
}

const itemsIn = ({ items }: Forms['OpenedFigure']) => items;

function Value({
  id,
  administration,
  asked,
}: {
  readonly id: FigureId;
  readonly administration: string;
  readonly asked: ReturnType<typeof useAbout>['asked'];
}) {
  const asking = api.useQuery('get', '/v1/administrations/{administration}/figures', {
    params: { path: { administration }, query: asked },
  });
  return (
    <Asked asking={asking}>
      {({ scopes, currency }) => {
        const figure = scopes[0]?.figures.find((one) => one.id === id);
        return figure === undefined ? null : (
          <strong className="opened-value">
            <FigureValue of={figure} currency={currency} />
          </strong>
        );
      }}
    </Asked>
  );
}
