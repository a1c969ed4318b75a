import { Link } from 'react-router';
import { Card } from '../../parts/page.js';
import { useOwnSections } from './use-sections.js';

/** Every section, and what it is for. */
export function Overview() {
  const groups = useOwnSections();
  return (
    <div className="columns">
      {groups.map(({ name, title, sections }) => (
        <Card key={name} title={title}>
          <ul className="settings-all">
            {sections.map((section) => (
              <li key={section.name}>
                <Link to={section.name}>
                  <b>{section.title}</b>
                  <small>{section.about}</small>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
