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
      case 'approve':
        return client.POST(`${ROOT}/approve`, { params, body: saidIn(decided) });
      case 'query':
      case 'reject':
        return client.POST(`${ROOT}/${decided.kind}`, { params, body: saidIn(decided) });
      case 'release':
      case 'refuse':
        return client.POST(`${ROOT}/${decided.kind}`, { params, body: saidIn(decided) });
    }
  })();
  // Problem documents are thrown as they are, as the hooks of single answers do.
  if (answer.data !== undefined) return answer.data;
  const refused: unknown = answer.error;
  throw refused;
}

/** What goes into the body; what is decided stands in the path. */
function saidIn<Given extends Decided>({ kind: _kind, ...said }: Given): Omit<Given, 'kind'> {
  return said;
}
