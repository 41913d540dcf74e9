import { CATALOGUES } from '../../src/messages/kernel/catalogues.ts';
import { loadMessages } from '../../src/messages/kernel/load-messages.ts';

/** Everything that people read, in French. */
export const messages = await loadMessages('fr', CATALOGUES);
