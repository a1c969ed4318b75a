import { lazy, Suspense } from 'react';
import type { BarsProps, LinesProps } from './chart-drawn.js';

export type { Point } from './chart-drawn.js';

const Drawn = {
  Bars: lazy(async () => ({ default: (await import('./chart-drawn.js')).DrawnBars })),
  Lines: lazy(async () => ({ default: (await import('./chart-drawn.js')).DrawnLines })),
};

/** Charts come late: the figures are there before, and stand in a table for whoever does not see them. */
export function Bars(props: BarsProps) {
  return (
    <figure className={`chart ${props.isLow === true ? 'low' : ''}`}>
      <Suspense fallback={<div className="chart-room" />}>
        <Drawn.Bars {...props} />
      </Suspense>
      <Read {...props} />
    </figure>
  );
}

export function Lines(props: LinesProps) {
  return (
    <figure className={`chart ${props.isLow === true ? 'low' : ''}`}>
      <Suspense fallback={<div className="chart-room" />}>
        <Drawn.Lines {...props} />
      </Suspense>
      <Read {...props} />
    </figure>
  );
}

/** The same as a table, out of sight. */
function Read({ label, points, series, say }: BarsProps) {
  return (
    <table className="hidden">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th />
          {series.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {series.map(({ key }) => (
              <td key={key}>{values[key] === undefined ? '' : say(values[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
