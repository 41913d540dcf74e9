import type { KindSetting } from '../../domain/territory/kind-setting.ts';
import { usualSymbol, type KindSymbolOf } from '../elements/signs/kind-symbols.ts';
import type { Messages } from '../../messages/kernel/messages.ts';

/** By which symbols a territory shows its kinds of help. */
export function kindSymbols(settings: readonly KindSetting[] = []): KindSymbolOf {
  const own = new Map(settings.map(({ kind, symbol }) => [kind, symbol]));
  return (kind) => own.get(kind) ?? usualSymbol(kind);
}

/** The messages with what a territory calls its kinds of help; no screen knows that it has words of its own. */
export function withKindWords(messages: Messages, settings: readonly KindSetting[] = []): Messages {
  const { language, vocabulary } = messages;
  const own = new Map(settings.map(({ kind, words }) => [kind, words?.[language] ?? words?.fr]));
  return {
    ...messages,
    vocabulary: {
      ...vocabulary,
      kindWord: (kind) => own.get(kind) ?? vocabulary.kindWord(kind),
    },
  };
}
