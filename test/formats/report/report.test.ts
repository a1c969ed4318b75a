import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { figuresOf } from '../../../src/domain/figures/figures.js';
import { sumsOf } from '../../../src/domain/figures/parts.js';
import { reportPeriods } from '../../../src/domain/figures/period.js';
import type { FigureSet, ReportData, ScopeFigures } from '../../../src/domain/figures/report.js';
import type { Language } from '../../../src/domain/party/debtor.js';
import { REPORT_POLICY, reportHtml } from '../../../src/formats/report/html.js';
import { STYLE } from '../../../src/formats/report/html-style.js';
import { reportPdf } from '../../../src/formats/report/pdf.js';
import { reportText } from '../../../src/formats/report/text.js';
import { reportView } from '../../../src/formats/report/view-of.js';
import { reportXlsx } from '../../../src/formats/report/xlsx.js';
import { openSans } from '../../../src/adapters/fonts/open-sans.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { F1_PERIOD, f1Items, figureInput } from '../../support/figures.js';
import { readPdf } from '../../support/pdf-text.js';

const EVIL = '=HYPERLINK("http://x","<b>Bakkerij</b>")';

function scope(name: ScopeFigures['scope']): ScopeFigures {
  const input = figureInput(f1Items(), F1_PERIOD, { promises: { kept: 6, partly: 1, broken: 1 } });
  const sums = sumsOf(f1Items(), F1_PERIOD);
  return {
    scope: name,
    figures: figuresOf(input),
    sums,
    promises: input.promises,
    onAccount: 4_000n,
  };
}

function figureSet(): FigureSet {
  return {
    ...{ period: F1_PERIOD, currency: 'EUR', otherCurrencies: ['USD'], groupsLeftOut: 2 },
    scopes: [
      scope({ kind: 'all' }),
      scope({ kind: 'without', debtorId: idOf('deb_D'), name: EVIL }),
      scope({ kind: 'group', group: 'bouw' }),
    ],
    debtors: [
      {
        ...{
          debtorId: idOf('deb_D'),
          number: '004',
          name: EVIL,
          owed: 1_694_000n,
          overdue: 1_694_000n,
        },
        ...{ actions: 3, collected: 0n, cost: 375n, irregularity: '19.22' },
      },
    ],
    owners: [{ owner: null, actions: 3, tasks: 1, collected: 1_089_000n }],
    steps: [
      { step: null, minor: 847_000n },
      { step: 'reminder', minor: 242_000n },
    ],
  };
}

function report(kind: ReportData['kind'], language: Language): ReportData {
  const on = plainDate('2026-11-02');
  const set = figureSet();
  const [all] = set.scopes;
  return {
    ...{ kind, language, administration: 'Smederij & Zoon', madeOn: on, currency: 'EUR' },
    periods: reportPeriods(kind, on),
    ...{ flow: set, steering: set, before: set },
    trend: ['2026-08-31', '2026-09-30', '2026-10-31'].map((until) => ({
      until: plainDate(until),
      figures: all?.figures ?? [],
    })),
    outlook: {
      ...{ on, currency: 'EUR', vatUnknown: 1 },
      weeks: [
        { week: '2026-W46', minor: 786_500n, items: 2 },
        { week: null, minor: 60_500n, items: 1 },
      ],
      provision: [{ row: '31-60', claims: 1, open: 1_210_000n, proposed: 100_000n }],
    },
    control: {
      ...{ on, currency: 'EUR', openItems: 2_238_500n, onAccount: 4_000n, control: 2_234_000n },
      ...{ difference: 500n, toldBy: 'an' },
    },
  };
}

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

describe.each(['weekly', 'monthly'] as const)('a %s report', (kind) => {
  test.each(LANGUAGES)(
    'says everything in %s: no field is left open, no word is missing',
    (language) => {
      const lines = reportText(reportView(report(kind, language))).join('\n');
      expect(lines).not.toMatch(/[{}]|undefined|NaN/);
      expect(lines).toContain('Smederij & Zoon');
    },
  );

  test('is one page of its own, with the ageing to the cent, and nothing of a name is markup', () => {
    const html = reportHtml(reportView(report(kind, 'nl')));
    expect(html).toContain('€&nbsp;12.100,00'.replace('&nbsp;', '\u00a0'));
    expect(html).not.toContain('<b>Bakkerij');
    expect(html).not.toMatch(/<script|http-equiv="refresh"|src=|href=|style=/);
    expect((html.match(/<svg/g) ?? []).length).toBeGreaterThan(0);
  });

  test('is a PDF with text', async () => {
    const pdf = await reportPdf(reportView(report(kind, 'fr')), await openSans());
    const said = readPdf(pdf).pages.flat().join(' ').replaceAll('\u00a0', ' ');
    expect(said).toContain('12 100,00');
    expect(said).not.toContain('\ufffd');
  });

  test('is a workbook: numbers are numbers, and a text is never a formula', async () => {
    const files = unzipSync(await reportXlsx(reportView(report(kind, 'nl'))));
    const sheets = Object.entries(files).filter(([name]) => name.startsWith('xl/worksheets/'));
    const xml = sheets.map(([, bytes]) => strFromU8(bytes)).join('');
    expect(xml).toContain('<v>12100</v>');
    expect(xml).not.toContain('<f>');
    expect(strFromU8(files['xl/workbook.xml']!)).toContain('name="Ouderdom"');
  });
});

test('the style of the page is the one its policy names', () => {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  expect(REPORT_POLICY).toContain(`'sha256-${hash}'`);
});

test('three percent is shown as the figure of the document it comes from, in the monthly report alone', () => {
  const said = (kind: ReportData['kind']) => reportText(reportView(report(kind, 'nl'))).join('\n');
  expect(said('monthly')).toMatch(/Wolters Kluwer.*3 %.*hun cijfer/);
  expect(said('weekly')).not.toContain('3 %');
});

test('the difference with the ledger is shown', () => {
  const lines = reportText(reportView(report('weekly', 'nl')));
  const at = lines.findIndex((line) => line.startsWith('Aansluiting'));
  expect(lines.slice(at + 2, at + 6).map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
    'Openstaande posten € 22.385,00',
    'Ontvangen, nog niet toegewezen -€ 40,00',
    'Grootboek op 2 november 2026 € 22.340,00',
    'Verschil € 5,00',
  ]);
});
