import { Link, NavLink, Outlet, useMatch } from 'react-router';
import { inside, useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Page } from '../../parts/page.js';
import '../../styles/settings.css';
import { useOwnSections, useSections } from './use-sections.js';
import { SETTINGS } from './words.js';

/** What stands around each section: which one it is, and the way to the others. */
export function Settings() {
  const words = useWords(SETTINGS);
  const administration = useAdministration();
  const groups = useOwnSections();
  const all = useSections().flatMap(({ sections }) => sections);
  const section = useMatch('/a/:administration/settings/:section/*')?.params.section;
  const at = inside(administration, 'settings');
  const here = all.find(({ name }) => name === section);
  if (here === undefined)
    return (
      <Page title={words.title}>
        <Outlet />
      </Page>
    );
  return (
    <Page
      title={here.title}
      aside={
        <Link className="button quiet settings-back" to={at}>
          ‹ {words.back}
        </Link>
      }
    >
      <div className="settings">
        <nav className="settings-nav" aria-label={words.title}>
          {groups.map(({ name, title, sections }) => (
            <section key={name}>
              <h2>{title}</h2>
              <ul>
                {sections.map((one) => (
                  <li key={one.name}>
                    <NavLink to={`${at}/${one.name}`}>{one.title}</NavLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <div className="stack">
          <Outlet />
        </div>
      </div>
    </Page>
  );
}
