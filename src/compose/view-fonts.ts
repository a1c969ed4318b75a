/** Composition for commands that print documents and need nothing of the server. */
export { openSans as viewFonts } from '../adapters/fonts/open-sans.js';
