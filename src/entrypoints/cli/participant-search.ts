import { directoryFault, directoryForm, directoryOff, directoryQuestion } from '../participants.js';
import { type Io, sayFault, writeJson } from './io.js';
import { directoryText } from './participant-text.js';

/** Searches the Peppol Directory. It needs no books, so none are opened. */
export async function search(
  io: Io,
  name: string,
  options: { readonly country?: string; readonly json?: true },
): Promise<void> {
  const json = options.json === true;
  const question = directoryQuestion(name, options.country);
  if ('class' in question) {
    sayFault(io, question, { json });
    return;
  }
  const [{ readConfig }, { composeDirectory }] = await Promise.all([
    import('../../config.js'),
    import('../../compose/network.js'),
  ]);
  const config = readConfig(io.env);
  const directory = config.ok ? composeDirectory(config.value.peppol) : null;
  if (!config.ok || directory === null) {
    sayFault(io, config.ok ? directoryOff() : config.error, { json });
    return;
  }
  const found = await directory(question);
  if (!found.ok) sayFault(io, directoryFault(found.error), { json });
  else if (json) writeJson(io, directoryForm(found.value));
  else io.stdout.write(directoryText(found.value));
}
