import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: Look;
  /** It is being done: it can not be pressed again */
  readonly busy?: boolean;
  /** The key that does the same, shown beside it */
  readonly hint?: string;
};

export function Button({ look = 'plain', busy = false, hint, children, ...rest }: ButtonProps) {
  const { disabled, className, ...others } = rest;
  return (
    <button
      type="button"
      {...others}
      className={`button ${look} ${className ?? ''}`}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
    >
      {children}
      {hint === undefined ? null : <kbd aria-hidden="true">{hint}</kbd>}
    </button>
  );
}

/** A way to another page that looks like a button. */
export function ButtonLink({
  to,
  look = 'plain',
  children,
}: {
  readonly to: string;
  readonly look?: Look;
  readonly children: ReactNode;
}) {
  return (
    <Link className={`button ${look}`} to={to}>
      {children}
    </Link>
  );
}
