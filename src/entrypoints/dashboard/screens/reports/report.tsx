import '../../styles/reports.css';
import { useSearchParams } from 'react-router';
import { ofBooks } from '../../base/door.js';
import { useAdministration } from '../../base/place.js';
import { useLanguage, useWords } from '../../base/words.js';
import { Choice, TextField } from '../../parts/field.js';
import { Frame } from '../../parts/frame.js';
import { Card, Page } from '../../parts/page.js';
import { ReportTabs } from './tabs.js';
import { REPORTS } from './words.js';

const KINDS = ['weekly', 'monthly'] as const;
type Kind = (typeof KINDS)[number];

/** What it can be saved as, and the word that is the same everywhere. */
const FORMS = [
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
] as const;

/** The weekly or monthly report as people get it, in the language of whoever looks. */
export function Report() {
  const words = useWords(REPORTS);
  const language = useLanguage();
  const administration = useAdministration();
  const [params, setParams] = useSearchParams();
  const kind: Kind = params.get('kind') === 'monthly' ? 'monthly' : 'weekly';
  const on = params.get('on') ?? '';
  const choose = (next: { readonly kind?: Kind; readonly on?: string }): void => {
    const chosen = { kind, on, ...next };
    setParams({ kind: chosen.kind, ...(chosen.on === '' ? {} : { on: chosen.on }) });
  };
  const address = (format: string): string =>
    ofBooks(administration, `reports/${kind}`, { format, lang: language, on });
  return (
    <Page title={words.title}>
      <ReportTabs administration={administration} />
      <Card className="report">
        <div className="asking">
          <Choice
            label={words.kind}
            choices={KINDS.map((one) => [one, words.kinds[one]] as const)}
            value={kind}
            onChoose={(next) => {
              choose({ kind: next });
            }}
          />
          <TextField
            type="date"
            label={words.on}
            help={words.onHelp}
            value={on}
            onChange={({ target }) => {
              choose({ on: target.value });
            }}
          />
          <div className="downloads">
            <span>{words.downloads}</span>
            <span className="actions">
              {FORMS.map(([format, word]) => (
                <a
                  key={format}
                  className="button plain"
                  href={address(format)}
                  download={`voldaan-${kind}.${format}`}
                >
                  {word}
                </a>
              ))}
            </span>
          </div>
        </div>
        <Frame title={words.frame} src={address('html')} />
      </Card>
    </Page>
  );
}
