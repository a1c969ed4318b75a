import { type Answer, client } from '../../base/api.js';
import type { Decided } from './decided.js';
import type { Received } from './received.js';

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
  if (answer.data !== undefined) return answer.data;
  const refused: unknown = answer.error;
  throw refused;
}
