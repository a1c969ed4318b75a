import PDFDocument from 'pdfkit';
import { QUIET_ZONE, qrRuns } from '../../qr/matrix.js';
import type { InvoiceView } from '../view.js';
import { type Mark, PAGE, type Tag } from './flow.js';
import type { Layout } from './layout.js';
import type { ViewFonts } from './setting.js';

type Pdf = InstanceType<typeof PDFDocument>;
type Content = ReturnType<Pdf['markStructureContent']>;
type Element = ReturnType<Pdf['struct']>;

/** What a PDF says of itself. */
export type DocumentHead = Pick<
  InvoiceView,
  'language' | 'title' | 'number' | 'sender' | 'issueDate'
>;

/**
 * The bytes of a PDF 1.7 with real text, tags and language. Nothing in it depends on when or where it is made: the
 * date of creation is the date of the document, and the identifier follows from it and the title.
 */
export async function drawn(
  { pages, root }: Layout,
  view: DocumentHead,
  fonts: ViewFonts,
): Promise<Uint8Array> {
  const pdf = startPdf(view, fonts);
  const bytes = bytesOf(pdf);
  const contents = new Map<Tag, Content[]>();
  for (const marks of pages) {
    pdf.addPage();
    for (const mark of marks) drawMark(pdf, mark, contents);
  }
  const structure = elementOf(pdf, root, contents);
  if (structure !== null) pdf.addStructure(structure);
  pdf.end();
  return bytes;
}

function startPdf(
  { language, title, number, sender, issueDate }: DocumentHead,
  fonts: ViewFonts,
): Pdf {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // None to begin with: otherwise a standard font is loaded that nothing is set in.
    font: '',
    info: {
      Title: `${title} ${number}`.trim(),
      Author: sender,
      Creator: 'Voldaan',
      Producer: 'Voldaan',
      CreationDate: new Date(`${issueDate}T00:00:00Z`),
    },
  });
  pdf.registerFont('regular', Buffer.from(fonts.regular));
  pdf.registerFont('strong', Buffer.from(fonts.strong));
  return pdf;
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on('error', reject);
  });
}

/** What has no tag is marked as decoration, so that it is not read aloud. */
function drawMark(pdf: Pdf, mark: Mark, contents: Map<Tag, Content[]>): void {
  const tag = mark.kind === 'fill' || mark.kind === 'line' ? undefined : mark.tag;
  if (tag === undefined) pdf.markContent('Artifact', { type: 'Layout' });
  else {
    const own = contents.get(tag) ?? [];
    own.push(pdf.markStructureContent(tag.role));
    contents.set(tag, own);
  }
  switch (mark.kind) {
    case 'fill':
      pdf.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.color);
      break;
    case 'text':
      pdf
        .font(mark.style.strong ? 'strong' : 'regular', mark.style.size)
        .fillColor(mark.style.color)
        .text(mark.text, mark.x, mark.y, { lineBreak: false });
      break;
    case 'line':
      mark.points.forEach(([x, y], n) => (n === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
      pdf.lineWidth(mark.weight).lineJoin('round').stroke(mark.color);
      break;
    case 'qr':
      drawQr(pdf, mark);
  }
  pdf.endMarkedContent();
}

function drawQr(pdf: Pdf, { x, y, size, matrix }: Extract<Mark, { kind: 'qr' }>): void {
  const module = size / (matrix.length + 2 * QUIET_ZONE);
  const at = (n: number): number => (n + QUIET_ZONE) * module;
  pdf.rect(x, y, size, size).fill('#ffffff');
  for (const run of qrRuns(matrix)) {
    pdf.rect(x + at(run.x), y + at(run.y), run.width * module, module);
  }
  pdf.fill('#000000');
}

/** The structure of what was drawn; a tag nothing was drawn for is left out. */
function elementOf(pdf: Pdf, tag: Tag, contents: Map<Tag, Content[]>): Element | null {
  const own = contents.get(tag) ?? [];
  const parts = tag.children
    .map((child) => elementOf(pdf, child, contents))
    .filter((part) => part !== null);
  if (own.length === 0 && parts.length === 0 && tag.role !== 'TD') return null;
  const options = {
    ...(tag.alternative === undefined ? {} : { alt: tag.alternative }),
    ...(tag.scope === undefined ? {} : { scope: tag.scope }),
  };
  const element = pdf.struct(tag.role, options);
  for (const part of [...own, ...parts]) element.add(part);
  element.end();
  return element;
}
