import type { Catalogue } from '../../messages/kernel/catalogues.ts';

/** A part that is fetched later needs words that its screen was fetched without. */
export class WordsWantedEvent extends Event {
  static readonly type = 'cm-words-wanted';
  /** Resolves once they are there; set by whoever brings them. */
  coming?: Promise<unknown>;
  constructor(readonly words: readonly Catalogue[]) {
    super(WordsWantedEvent.type, { bubbles: true, composed: true });
  }
}

/** Resolves once these words can be read below the app; where nobody brings any, they are there already. */
export async function wantWords(
  host: EventTarget,
  ...words: readonly Catalogue[]
): Promise<unknown> {
  const event = new WordsWantedEvent(words);
  host.dispatchEvent(event);
  return event.coming;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cm-words-wanted': WordsWantedEvent;
  }
}
