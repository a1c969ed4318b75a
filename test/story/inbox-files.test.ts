import { writeUbl } from '../../src/formats/ubl/write.js';
import { isOk } from '../support/results.js';
import { stageForEach } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { purchaseInvoice } from '../support/stage-world.js';

const stage = stageForEach();

test('embedded files reach the host one by one, but for those nobody should open', async () => {
  const s = stage();
  const pdf = { mediaType: 'application/pdf', base64: Buffer.from('%PDF-1.4').toString('base64') };
  const attachments = [
    { reference: 'A', file: { ...pdf, name: '../../bon 1.pdf' } },
    { reference: 'B', file: { ...pdf, name: 'bon.pdf.exe' } },
    { reference: 'C', url: 'https://shop.example/bon' },
  ];
  deliver(s, isOk(writeUbl(purchaseInvoice({ number: 'L-1', attachments }))));
  await s.settle();
  const [told] = s.host.reports(s.administration, 'purchase-document');
  expect(told?.report.attachments).toEqual([{ ...pdf, id: 'a1', name: 'bon 1.pdf' }]);
  expect(told?.report.heldFor).toEqual(['ATTACHMENT_TYPE_MISMATCH']);
  const [item] = await s.app.showInbox.list(s.administration);
  const held =
    item === undefined ? null : await s.app.showInbox.document(s.administration, item.id);
  expect(held?.files.map(({ id, isUnsafe }) => [id, isUnsafe])).toEqual([
    ['a1', false],
    ['a2', true],
  ]);
});
