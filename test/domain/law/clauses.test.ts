import { sayClause, translateClause } from '../../../src/domain/law/clauses.js';

test('a clause is found by its English words in every language', () => {
  const english = sayClause('eu-silent', 'en');
  expect(english).toMatch(/Directive 2011\/7/);
  for (const language of ['nl', 'fr', 'en', 'de'] as const)
    expect(translateClause(english, language)).toBe(sayClause('eu-silent', language));
});

test('what is not ours comes back as it was', () => {
  expect(translateClause('agreed by telephone', 'nl')).toBe('agreed by telephone');
});
