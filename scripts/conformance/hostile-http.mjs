// One webhook over real HTTP. What it makes us ask the access point is followed to the end.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { controlInvoice } from './hostile-ubl.mjs';
import { parseParticipant } from '../../dist/domain/party/participant.js';

export async function sendHttp(service, dir, entry) {
  const recorded = JSON.parse(readFileSync(join(dir, entry.file), 'utf8'));
  const { id, connection } = await service.tenant(entry.id);
  await aSentDocument(service, dir, entry, id);
  const before = await tracked(service, id);
  let answer;
  for (let time = 0; time < (entry.repeat ?? 1); time += 1)
    answer = await post(service, recorded, connection);
  const effects = (await tracked(service, id)) - before;
  await service.app.outbox.deliverDue();
  const { status, problem } = answer;
  if (Object.hasOwn(Object.prototype, 'admin') || {}.polluted !== undefined)
    return { outcome: 'polluted prototype' };
  if (status >= 400) return { outcome: 'reject', httpStatus: status, errorClass: problem.title };
  const [exchange] = await service.app.store.inTransaction(id, (tx) => tx.exchanges.all());
  return {
    outcome: 'accept',
    httpStatus: status,
    value: { documentStatus: exchange.state },
    effects,
  };
}

/** One request on a connection of its own. */
export function post(service, { method, path, headers, bodyBase64, body }, connection) {
  const bytes = body ?? Buffer.from(bodyBase64, 'base64');
  const url = service.url + path.replace('ep_test_1', connection);
  const all = { ...headers, 'content-length': bytes.length };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: all, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        const problem = text === '' ? {} : JSON.parse(text);
        resolve({ status: response.statusCode, problem });
      });
    });
    sent.on('error', reject).end(bytes);
  });
}

/** How often the event made us go and look. */
async function tracked(service, id) {
  const messages = await service.app.store.inTransaction(id, (tx) =>
    tx.outbox.list({ kind: 'track-exchange' }),
  );
  return messages.length;
}

/** `doc_1`, sent and not delivered yet, or in the state the input wants. */
async function aSentDocument(service, dir, entry, id) {
  const at = new Date(entry.given?.statusAt ?? service.clock.now()).toISOString();
  await service.app.store.inTransaction(id, async (tx) => {
    const document = `doc_${entry.id}`;
    await tx.documents.add({
      id: document,
      direction: 'out',
      version: 1,
      invoice: controlInvoice(dir),
      bytes: new Uint8Array([60]),
      sha256: 'x',
      findings: [],
      heldFor: [],
      at,
    });
    await tx.exchanges.add({
      id: `exc_${entry.id}`,
      documentId: document,
      documentVersion: 1,
      key: `${document}.1.x`,
      number: document,
      sender: parseParticipant('0106:00000012').value,
      transportId: `${document}-uuid`,
      receiver: parseParticipant('0106:00000033').value,
      state: entry.given?.documentStatus ?? 'sent',
      providerId: 'doc_1',
      stateAt: at,
      attempts: 1,
    });
  });
}
