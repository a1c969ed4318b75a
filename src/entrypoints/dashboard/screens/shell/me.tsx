import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../base/api.js';
import { usePreferences } from '../../base/preferences.js';
import { useSession } from '../../base/session.js';
import { type Theme, useTheme } from '../../base/theme.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Choice } from '../../parts/field.js';
import { Languages } from '../../parts/languages.js';
import { SHELL } from './words.js';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Who one is, how one likes it, and the way out. */
export function Me() {
  const words = useWords(SHELL);
  const { user } = useSession();
  const queries = useQueryClient();
  const [theme, setTheme] = useTheme();
  const [, change] = usePreferences();
  const { mutate, isPending } = api.useMutation('post', '/v1/sign-out', {
    onSettled: () => {
      queries.clear();
      window.location.assign('/app/');
    },
  });
  return (
    <details className="me">
      <summary>
        <span>{user.name}</span>
      </summary>
      <Languages
        onChoose={(language) => {
          change((before) => ({ ...before, language }));
        }}
      />
      <Choice
        label={words.appearance}
        choices={THEMES.map((one) => [one, words.theme[one]] as const)}
        value={theme}
        onChoose={(chosen) => {
          setTheme(chosen);
          change(({ theme: _before, ...rest }) =>
            chosen === 'system' ? rest : { ...rest, theme: chosen },
          );
        }}
      />
      <Link to="/me">{words.account}</Link>
      <Button
        busy={isPending}
        onClick={() => {
          mutate({});
        }}
      >
        {words.signOut}
      </Button>
    </details>
  );
}
