import { client } from '../../base/api.js';
import type { Answer } from '../../base/api.js';
import type { Decision, Reason, Received } from './received.js';

/** What a person decides, with his name. */
export type Decided =
  | { readonly kind: 'approve'; readonly by: string; readonly note?: string }
  | {
      readonly kind: 'query' | 'reject';
      readonly by: string;
      readonly reason: Reason;
      readonly note?: string;
    }
  | { readonly kind: 'release' | 'refuse'; readonly by: string; readonly note: string };

const ROOT = '/v1/administrations/{administration}/inbox/{document}';

/** Decides about a document as it was seen: refused, with a problem document, when somebody decided meanwhile. */
export async function decideAbout(
  administration: string,
  { id, version }: Pick<Received, 'id' | 'version'>,
  decided: Decided,
): Promise<Answer<'approveDocument'>> {
  const params = {
    path: { administration, document: id },
    header: { 'If-Match': `"${version}"` },
  };
  const answer = await (() => {
    switch (decided.kind) {
      case 'approve': {
        const { kind: _kind, ...body } = decided;
        return client.POST(`${ROOT}/approve`, { params, body });
      }
      case 'query':
      case 'reject': {
        const { kind, ...body } = decided;
        return client.POST(`${ROOT}/${kind}`, { params, body });
      }
      case 'release':
      case 'refuse': {
        const { kind, ...body } = decided;
        return client.POST(`${ROOT}/${kind}`, { params, body });
      }
    }
  })();
  // Problem documents are thrown as they are, as the hooks of single answers do.
  if (answer.data === undefined) throw answer.error;
  return answer.data;
}

/** The same from what was typed: a text that is empty is not said. */
export function decidedOf(
  kind: Decision,
  { by, reason, note }: { readonly by: string; readonly reason: Reason; readonly note: string },
): Decided {
  const said = note.trim();
  const noted = said === '' ? {} : { note: said };
  switch (kind) {
    case 'approve':
      return { kind, by, ...noted };
    case 'query':
    case 'reject':
      return { kind, by, reason, ...noted };
    case 'release':
    case 'refuse':
      return { kind, by, note: said };
  }
}
