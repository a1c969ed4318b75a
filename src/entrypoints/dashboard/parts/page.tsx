import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A page: its title is the title of the window too, and where focus goes when one comes here. */
export function Page({
  title,
  aside,
  children,
}: {
  readonly title: string;
  /** Beside the title: what can be done on this page */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – Voldaan`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main id="page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside === undefined ? null : <div className="actions">{aside}</div>}
      </header>
      {children}
    </main>
  );
}

/** A part of a page under its own heading. */
export function Card({
  title,
  aside,
  children,
  className = '',
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <section className={`card ${className}`}>
      {title === undefined ? null : (
        <header>
          <h2>{title}</h2>
          {aside === undefined ? null : <div className="actions">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** Nothing to show: why, and what one can do. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
