import { LANGUAGES, useLanguage } from '../base/words.js';
import { useSetting } from '../base/settings.js';

const NAMES = { nl: 'Nederlands', fr: 'Français', en: 'English' } as const;

/** The languages of the dashboard, each in its own words; `onChoose`: who else wants to know. */
export function Languages({
  onChoose,
}: {
  readonly onChoose?: (language: (typeof LANGUAGES)[number]) => void;
}) {
  const spoken = useLanguage();
  const [, choose] = useSetting('language');
  return (
    <div className="languages">
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === spoken}
          title={NAMES[language]}
          onClick={() => {
            choose(language);
            onChoose?.(language);
          }}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
