import { escapeHtml } from '../html/escape.js';
import { QUIET_ZONE, qrMatrix, qrRuns } from './matrix.js';

/** The QR symbol of a text as an SVG element, drawn from its modules: an image would have to be loaded. */
export function qrSvg(text: string, alternative: string): string {
  const matrix = qrMatrix(text);
  const size = matrix.length + 2 * QUIET_ZONE;
  const path = qrRuns(matrix)
    .map(({ x, y, width }) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`)
    .join('');
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(alternative)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
