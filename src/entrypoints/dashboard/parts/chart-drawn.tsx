import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

export interface Point {
  readonly name: string;
  /** By the key of the series; numbers are for drawing alone, never to count with */
  readonly values: Readonly<Record<string, number>>;
}

export interface BarsProps {
  readonly label: string;
  readonly points: readonly Point[];
  readonly series: readonly { readonly key: string; readonly name: string }[];
  /** How a value is written */
  readonly say: (value: number) => string;
  /** Bars of one point on top of each other */
  readonly isStacked?: boolean;
  /** Beside another one, at two thirds of the height */
  readonly isLow?: boolean;
}

export type LinesProps = BarsProps & {
  /** A level worth seeing, and its name */
  readonly level?: { readonly at: number; readonly name: string };
};

const HEIGHT = { usual: 220, low: 145 };
const around = { margin: { top: 8, right: 8, bottom: 0, left: 8 } };

/** Flattened as the library wants it: the name of the point beside its values. */
function rowsOf(points: readonly Point[]): Record<string, string | number>[] {
  return points.map(({ name, values }) => ({ name, ...values }));
}

/** What stands around what is drawn, the same in every chart. */
function axes({ say }: Pick<BarsProps, 'say'>) {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="name"
        interval="equidistantPreserveStart"
        tickLine={false}
        axisLine={false}
        stroke="var(--quiet)"
        fontSize={12}
      />
      <YAxis
        tickFormatter={say}
        tickLine={false}
        axisLine={false}
        stroke="var(--quiet)"
        fontSize={12}
        width={70}
      />
      <Tooltip
        formatter={(value) => say(Number(value))}
        cursor={{ fill: 'var(--soft)' }}
        contentStyle={{ background: 'var(--raised)', borderColor: 'var(--line)' }}
        isAnimationActive={false}
      />
    </>
  );
}

export function DrawnBars({
  label,
  points,
  series,
  say,
  isStacked = false,
  isLow = false,
}: BarsProps) {
  return (
    <ResponsiveContainer width="100%" height={isLow ? HEIGHT.low : HEIGHT.usual}>
      <BarChart data={rowsOf(points)} {...around} title={label} accessibilityLayer={false}>
        {axes({ say })}
        {series.map(({ key, name }, index) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            fill={`var(--series-${index + 1})`}
            isAnimationActive={false}
            {...(isStacked ? { stackId: 'one' } : { radius: 3 })}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

export function DrawnLines({ label, points, series, say, level, isLow = false }: LinesProps) {
  return (
    <ResponsiveContainer width="100%" height={isLow ? HEIGHT.low : HEIGHT.usual}>
      <LineChart data={rowsOf(points)} {...around} title={label} accessibilityLayer={false}>
        {axes({ say })}
        {level === undefined ? null : (
          <ReferenceLine
            y={level.at}
            stroke="var(--quiet)"
            strokeDasharray="4 4"
            label={level.name}
          />
        )}
        {series.map(({ key, name }, index) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            stroke={`var(--series-${index + 1})`}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
