import { usePreferences } from '../../base/preferences.js';
import { useSession } from '../../base/session.js';
import { useTheme } from '../../base/theme.js';
import { momentIn, useLanguage, useWords } from '../../base/words.js';
import { Facts } from '../../parts/facts.js';
import { Choice } from '../../parts/field.js';
import { Languages } from '../../parts/languages.js';
import { Card, Page } from '../../parts/page.js';
import { OneTimeCode } from './code.js';
import { Password } from './password.js';
import { Sessions } from './sessions.js';
import { ME } from './words.js';

const THEMES = ['system', 'light', 'dark'] as const;

/** What somebody may see and change of himself: how he likes it, what he signs in with, and where he is signed in. */
export function MyAccount() {
  const words = useWords(ME);
  const language = useLanguage();
  const { user, session } = useSession();
  return (
    <Page title={words.title}>
      <div className="columns">
        <Card title={words.who}>
          <Facts
            of={[
              [words.name, <b key="name">{user.name}</b>],
              [words.email, user.email],
              [words.signedInWith, words.via[session.via] ?? session.via],
              [words.until, momentIn(language, session.endsAt)],
            ]}
          />
        </Card>
        <Liking />
        <Password />
        <OneTimeCode />
      </div>
      <Sessions />
    </Page>
  );
}

function Liking() {
  const words = useWords(ME);
  const [theme, setTheme] = useTheme();
  const [, change] = usePreferences();
  return (
    <Card title={words.liking} className="stack">
      <p className="quiet">{words.likingAbout}</p>
      <div className="field">
        <b>{words.language}</b>
        <Languages
          onChoose={(language) => {
            change((before) => ({ ...before, language }));
          }}
        />
      </div>
      <Choice
        label={words.appearance}
        choices={THEMES.map((one) => [one, words.themes[one]] as const)}
        value={theme}
        onChoose={(chosen) => {
          setTheme(chosen);
          change(({ theme: _before, ...rest }) =>
            chosen === 'system' ? rest : { ...rest, theme: chosen },
          );
        }}
      />
    </Card>
  );
}
