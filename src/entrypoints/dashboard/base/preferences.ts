import { useCallback, useEffect, useRef } from 'react';
import { api, type Forms } from './api.js';
import { keepSetting } from './settings.js';

type Preferences = Forms['Preferences'];

const PATH = '/v1/session/preferences';
const NONE: Preferences = { filters: {} };

/** How the person likes it, and how to change that; what is changed shows at once. */
export function usePreferences(): readonly [
  Preferences,
  (change: (before: Preferences) => Preferences) => void,
] {
  const { data } = api.useQuery('get', PATH, {}, { staleTime: 60_000 });
  const { mutate } = api.useMutation('put', PATH);
  const latest = useRef<Preferences | undefined>(data);
  useEffect(() => {
    latest.current = data;
  }, [data]);
  const change = useCallback(
    (how: (before: Preferences) => Preferences) => {
      // Nothing is put in place of what is not known yet.
      if (latest.current === undefined) return;
      latest.current = how(latest.current);
      mutate({ body: latest.current });
    },
    [mutate],
  );
  return [data ?? NONE, change];
}

/** What the person chose elsewhere holds here too; this device keeps it for the next time. */
export function useFollowing(): void {
  const { data } = api.useQuery('get', PATH, {}, { staleTime: 60_000 });
  const { language, theme } = data ?? {};
  useEffect(() => {
    if (language !== undefined) keepSetting('language', language);
  }, [language]);
  useEffect(() => {
    if (theme !== undefined) keepSetting('theme', theme);
  }, [theme]);
}
