import encodeQR from 'qr';

/** Rows of dark and light modules, without the quiet zone around them. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Modules of white that a reader needs on each side (ISO/IEC 18004, 5.3.8). */
export const QUIET_ZONE = 4;

/** The QR symbol of a text in UTF-8, error correction M; the text has passed the bounds of its own format. */
export function qrMatrix(text: string): QrMatrix {
  // The library draws at least one module of border; who draws the symbol adds the whole quiet zone.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 1 });
  return bordered.slice(1, -1).map((row) => row.slice(1, -1));
}

export interface QrRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The dark modules as horizontal bars, in modules from the upper left corner. */
export function qrRuns(matrix: QrMatrix): readonly QrRun[] {
  return matrix.flatMap((row, y) => {
    const runs: QrRun[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      runs.push({ x, y, width });
      x += width;
    }
    return runs;
  });
}
