/** Bytes of a file as base64, as the API takes them. */
export async function base64Of(file: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('The file could not be read.'));
    };
    reader.readAsDataURL(file);
  });
  // data:<type>;base64,<bytes>; a browser may write an empty file as "data:".
  return url.split(',')[1] ?? '';
}
