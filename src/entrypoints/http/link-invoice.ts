import type { Response } from 'express';
import type { Language } from '../../domain/party/debtor.js';
import { viewOf } from '../../formats/invoice-view/view-of.js';
import type { LinkInvoice } from '../../usecases/link/link-invoice.js';
import type { App } from '../app.js';
import { download } from './download.js';

/** Characters of a number that every disk takes as the name of a file. */
const UNFIT = /[^A-Za-z0-9._-]+/g;

/** An invoice as its debtor asked for it: to look at, or to keep. Each form loads what it needs and no more. */
export async function sendInvoice(
  app: Pick<App, 'viewFonts'>,
  response: Response,
  { invoice, ubl }: LinkInvoice,
  form: string,
  language: Language,
): Promise<void> {
  const name = `${invoice.number.replace(UNFIT, '-').slice(0, 60)}.${form}`;
  if (form === 'xml' && ubl !== undefined) download(response, name, ubl);
  else if (form === 'pdf') {
    const { pdfOf } = await import('../../formats/invoice-view/pdf.js');
    const bytes = await pdfOf(viewOf(invoice, language), await app.viewFonts());
    download(response, name, bytes);
  } else {
    const [{ htmlOf }, { STYLE_HASH }] = await Promise.all([
      import('../../formats/invoice-view/html.js'),
      import('../../formats/invoice-view/html-style.js'),
    ]);
    const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
    response.set('Content-Security-Policy', policy).type('html');
    response.send(htmlOf(viewOf(invoice, language)));
  }
}
