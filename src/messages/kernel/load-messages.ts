import type { Language, Messages } from './messages.ts';

/** Fetches a language: French is what the app starts with, English comes when it is chosen. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'en') return (await import('../all/en.ts')).messages;
  return (await import('../all/fr.ts')).messages;
}
