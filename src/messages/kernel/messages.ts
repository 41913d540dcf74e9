import type { app } from '../app/fr.ts';
import type { accounts } from '../accounts/fr.ts';
import type { CatalogueMessages } from './catalogues.ts';
import type { Language } from './language.ts';
import type { OpenVocabulary } from './open-vocabulary.ts';
import type { WhenWords } from './when.ts';

/** What is read on every screen, from the first one on. */
export interface KernelMessages {
  readonly language: Language;
  readonly vocabulary: OpenVocabulary;
  readonly when: WhenWords;
  readonly app: typeof app;
  readonly accounts: typeof accounts;
}

/**
 * Everything that people read. Besides what every screen needs, a screen finds here the catalogues
 * that its route names (`screens/<family>/routes.ts`): they are fetched before it is drawn.
 */
export interface Messages extends KernelMessages, CatalogueMessages {}
