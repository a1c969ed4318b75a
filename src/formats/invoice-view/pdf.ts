import { drawn } from './pdf/draw.js';
import { layoutOf } from './pdf/layout.js';
import { settingWith, type ViewFonts } from './pdf/setting.js';
import type { InvoiceView } from './view.js';

/**
 * A view as PDF on A4: text that can be selected, tags for those who listen, as many pages as it takes. The same view
 * and fonts give the same bytes on the same Node version. Holds no attachment, no link and no script.
 */
export function pdfOf(view: InvoiceView, fonts: ViewFonts): Promise<Uint8Array> {
  return drawn(layoutOf(view, settingWith(fonts)), view, fonts);
}
