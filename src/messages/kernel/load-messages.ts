import { fetchCatalogue, type Catalogue } from './catalogues.ts';
import { kernel as french } from './fr.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

/**
 * Fetches what is read on every screen, and these catalogues. French is what the app starts with;
 * English comes when it is chosen. What is named twice is fetched once.
 */
export async function loadMessages(
  language: Language,
  catalogues: readonly Catalogue[],
): Promise<Messages> {
  const kernel = language === 'fr' ? french : (await import('./en.ts')).kernel;
  const fetched = await Promise.all(catalogues.map((name) => fetchCatalogue(language, name)));
  return fetched.reduce<Partial<Messages>>((all, one) => ({ ...all, ...one }), kernel) as Messages;
}
