import { NavLink } from 'react-router';

/** Ways to the parts of a page, each with an address of its own. */
export function Tabs({
  label,
  tabs,
}: {
  readonly label: string;
  /** Address and word */
  readonly tabs: readonly (readonly [string, string])[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(([to, word]) => (
        <NavLink key={to} to={to} end>
          {word}
        </NavLink>
      ))}
    </nav>
  );
}
