import type { Visitor } from './visitor.js';

/** Lets a file go above the page, as it comes from a folder. */
export async function drop({ page }: Visitor, name: string, bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes).toString('utf8');
  const held = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: held });
  await page.getByText(/lâchez|laat het bestand/i).waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: held });
}
