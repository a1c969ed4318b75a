import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { unknownIn, type Vocabulary } from './letter-text.js';
import type { LETTERS } from './words.js';

type Fault = Forms['Fault'];
type Written = Forms['LetterWords'];

/** How words read that nobody saved, and what is wrong with them; nothing is changed by asking. */
export function useDraftPreview(
  { letter, language }: Pick<Forms['ShownLetter'], 'letter' | 'language'>,
  draft: Written,
) {
  const administration = useAdministration();
  return useQuery({
    queryKey: ['letter-draft', administration, letter, language, draft],
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer: { readonly data?: Forms['DraftPreview']; readonly error?: unknown } =
        await client.POST(
          '/v1/administrations/{administration}/letters/{letter}/{language}/preview',
          { params: { path: { administration, letter, language } }, body: draft },
        );
      // A problem document is thrown as it is, as the hooks of the API do.
      if (answer.data === undefined) throw answer.error;
      return answer.data;
    },
  });
}

/** What is wrong with the subject and with the body, in words; undefined: nothing. */
export function faultsAt(
  faults: readonly Fault[],
  draft: Written,
  vocabulary: Vocabulary,
  words: (typeof LETTERS)['nl'],
): { readonly subject: string | undefined; readonly body: string | undefined } {
  const at = (part: keyof Written): string | undefined => {
    const unknown = unknownIn(vocabulary, draft[part]);
    const said = faults
      .filter(({ path }) => path === `/${part}`)
      .map(({ code }) => {
        const isUnknown = code === 'letter.unknown-field' || code === 'letter.unknown-block';
        if (isUnknown && unknown.length > 0) return words.unknown(unknown.join(', '));
        const isSubject = code === 'letter.length' && part === 'subject';
        return words.faults[isSubject ? 'letter.subject-length' : code] ?? code;
      });
    return said.length === 0 ? undefined : [...new Set(said)].join(' ');
  };
  return { subject: at('subject'), body: at('body') };
}
