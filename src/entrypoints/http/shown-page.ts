import type { Response } from 'express';
import { ancestorsOf } from './ancestors.js';

/**
 * Shows a page the hub drew of a document: its style is known by its hash, nothing in it runs or loads, and only the dashboard
 * has it in a frame, wherever that stands itself.
 */
export function showPage(response: Response, html: string, styleHash: string): void {
  response
    .set(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestorsOf(response)}; sandbox`,
    )
    .type('html')
    .send(html);
}
