import type { ReportData } from '../domain/figures/report.js';
import type { ViewFonts } from '../formats/invoice-view/pdf/setting.js';

export const REPORT_FORMATS = ['text', 'html', 'pdf', 'xlsx', 'json'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What each form is, for those who get it over the wire. */
export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** A report in one form. Each loads what it needs and no more: PDF brings a library and fonts. */
export async function reportBytes(
  report: ReportData,
  format: ReportFormat,
  fonts: () => Promise<ViewFonts>,
): Promise<Uint8Array> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  if (format === 'json') {
    const { reportJson } = await import('../formats/json/figures.js');
    return text(`${JSON.stringify(reportJson(report))}\n`);
  }
  const { reportView } = await import('../formats/report/view-of.js');
  const view = reportView(report);
  switch (format) {
    case 'text': {
      const { reportText } = await import('../formats/report/text.js');
      return text(`${reportText(view).join('\n')}\n`);
    }
    case 'html': {
      const { reportHtml } = await import('../formats/report/html.js');
      return text(reportHtml(view));
    }
    case 'pdf': {
      const { reportPdf } = await import('../formats/report/pdf.js');
      return reportPdf(view, await fonts());
    }
    case 'xlsx': {
      const { reportXlsx } = await import('../formats/report/xlsx.js');
      return reportXlsx(view);
    }
  }
}
