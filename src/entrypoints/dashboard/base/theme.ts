import { useEffect } from 'react';
import { useSetting } from './settings.js';

export type Theme = 'light' | 'dark' | 'system';

function themeOf(text: string | null): Theme {
  return text === 'light' || text === 'dark' ? text : 'system';
}

/** Light, dark, or as the device has it. */
export function applyTheme(chosen: string | null = null): void {
  const theme = themeOf(chosen);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [kept, keep] = useSetting('theme');
  useEffect(() => {
    applyTheme(kept);
  }, [kept]);
  return [
    themeOf(kept),
    (theme) => {
      keep(theme === 'system' ? null : theme);
    },
  ];
}
