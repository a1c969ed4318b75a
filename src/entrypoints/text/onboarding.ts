import type { Language } from '../../domain/party/debtor.js';
import type { OnboardingView } from '../../usecases/exchange/onboarding.js';
import { ONBOARDING_WORDS } from './onboarding-words.js';

/** Where an administration stands, as lines: first what to do, then what was done. */
export function onboardingLines(view: OnboardingView, language: Language): readonly string[] {
  const words = ONBOARDING_WORDS[language];
  const { registration, published } = view.stands;
  const isPlanned = view.bar === 'registered' || view.bar === 'moved';
  return [
    view.playground ? words.playground : view.bar === null ? words.live : words.bars[view.bar],
    ...(isPlanned && published?.by !== undefined ? [words.publishedBy(published.by)] : []),
    ...(isPlanned ? [words.plans[view.migration]] : []),
    ...(registration?.message === undefined ? [] : [registration.message]),
    ...(registration?.url === undefined ? [] : [words.goTo(registration.url)]),
    ...view.records.map(
      ({ at, by, event }) =>
        `  ${at.slice(0, 16).replace('T', ' ')}Z  ${words.events[event.kind]}  ${words.by(by)}`,
    ),
  ];
}
