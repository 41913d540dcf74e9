import { app } from '../app/en.ts';
import { accounts } from '../accounts/en.ts';
import { vocabulary } from './vocabulary-en.ts';
import { when } from '../when/en.ts';
import type { KernelMessages } from './messages.ts';
import { openVocabulary } from './open-vocabulary.ts';

/** What is read on every screen, in English. */
export const kernel: KernelMessages = {
  language: 'en',
  app,
  accounts,
  vocabulary: openVocabulary(vocabulary, app.otherWord),
  when,
};
