/**
 * 80 to 9F of Windows-1252; a dot is no character there, and stays the control it is in Latin-1. The decoder of some
 * versions of Node takes Windows-1252 for Latin-1, where the euro sign is a control.
 */
const ABOVE_ASCII = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const FIRST = 0x80;
const LEFT_BY_LATIN = /[\u0080-\u009f]/g;

const decoder = new TextDecoder('windows-1252');

/** Text of bytes in Windows-1252, of which Latin-1 is all that can be seen; every byte has a meaning. */
export function windowsText(bytes: Uint8Array): string {
  return decoder.decode(bytes).replace(LEFT_BY_LATIN, (left) => {
    const own = ABOVE_ASCII[left.charCodeAt(0) - FIRST] ?? '.';
    return own === '.' ? left : own;
  });
}
