import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** One number that matters, its name, and where it leads. */
export function Figure({
  name,
  to,
  tone = 'plain',
  note,
  children,
}: {
  readonly name: string;
  readonly to?: string;
  readonly tone?: 'plain' | 'bad' | 'watch' | 'good';
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  const inner = (
    <>
      <span className="figure-name">{name}</span>
      <strong>{children}</strong>
      {note === undefined ? null : <small>{note}</small>}
    </>
  );
  return to === undefined ? (
    <div className={`figure ${tone}`}>{inner}</div>
  ) : (
    <Link className={`figure ${tone}`} to={to}>
      {inner}
    </Link>
  );
}

export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className="figures">{children}</div>;
}
