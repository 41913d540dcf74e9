import type { Catalogue } from '../../messages/kernel/catalogues.ts';
import { loadMessages } from '../../messages/kernel/load-messages.ts';
import type { Language } from '../../messages/kernel/language.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { ScreenNeeds } from '../kit/screen.ts';

/** Fetches what screens need besides their code, and keeps it while the app is open. */
export class ScreenFetcher {
  readonly #speak: (messages: Messages) => void;
  /** What was asked for so far, in whatever language. */
  readonly #wanted = new Set<Catalogue>();
  /** What can be read in the present language. */
  readonly #there = new Set<Catalogue>();
  #language: Language = 'fr';
  #messages: Messages | undefined;

  /**
   * Fetches nothing yet.
   * @param speak told the words, whenever there are more of them or they are of another language
   */
  constructor(speak: (messages: Messages) => void) {
    this.#speak = speak;
  }

  /** Resolves once a screen has everything that it needs. */
  async fetch({ words }: ScreenNeeds): Promise<void> {
    for (const name of words) this.#wanted.add(name);
    if (!words.every((name) => this.#there.has(name))) await this.#load();
  }

  /** Speaks another language from now on, on the screens that were opened already too. */
  async speak(language: Language): Promise<void> {
    const before = this.#language;
    this.#language = language;
    try {
      await this.#load();
    } catch (error) {
      if (this.#language !== language) return;
      this.#language = before;
      // Its words could not be fetched: what is there already is better than an empty page.
      if (this.#messages || before === language) throw error;
      await this.#load();
    }
  }

  async #load(): Promise<void> {
    const language = this.#language;
    const catalogues = [...this.#wanted];
    const messages = await loadMessages(language, catalogues);
    if (language !== this.#language) return this.#load();
    const isSameLanguage = this.#messages?.language === language;
    if (!isSameLanguage) this.#there.clear();
    for (const name of catalogues) this.#there.add(name);
    // Two screens may be fetched at once, and the one asked for first come last.
    this.#messages = isSameLanguage ? { ...this.#messages, ...messages } : messages;
    this.#speak(this.#messages);
  }
}
