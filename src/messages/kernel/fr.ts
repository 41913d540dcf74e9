import { app } from '../app/fr.ts';
import { accounts } from '../accounts/fr.ts';
import { vocabulary } from './vocabulary-fr.ts';
import { when } from '../when/fr.ts';
import type { KernelMessages } from './messages.ts';
import { openVocabulary } from './open-vocabulary.ts';

/** What is read on every screen, in French. */
export const kernel: KernelMessages = {
  language: 'fr',
  app,
  accounts,
  vocabulary: openVocabulary(vocabulary, app.otherWord),
  when,
};
