import type { Live } from '../../kernel/live.ts';
import type { Noun } from '../../../domain/nouns.ts';
import { nounOf } from '../../../domain/kernel/ids.ts';
import { idOfKey } from '../read-model/keys.ts';
import { VaultClosed, type Vault } from '../vault/vault.ts';
import type { TabMessage, TabChannel } from '../tab-channel.ts';

/** What live values are made with. */
export interface LiveParts {
  readonly tabs: TabChannel;
  readonly vault: Vault;
}

/** A question about documents of some nouns, asked again whenever one of them changes. */
export function liveQuery<T>(
  parts: LiveParts,
  nouns: readonly Noun[],
  ask: () => Promise<T>,
): Live<T> {
  return live(parts.vault, ask, (again) => subscriptionsTo(parts, nouns, again));
}

/** A live query whose answer also depends on the territory pack's roads and places. */
export function liveQueryWithPack<T>(
  parts: LiveParts,
  nouns: readonly Noun[],
  ask: () => Promise<T>,
): Live<T> {
  return live(parts.vault, ask, (again) => [
    ...subscriptionsTo(parts, nouns, again),
    parts.tabs.on('pack', ({ progress }) => {
      if (!progress) again();
    }),
  ]);
}

function subscriptionsTo(
  { tabs }: LiveParts,
  nouns: readonly Noun[],
  again: () => void,
): readonly (() => void)[] {
  const concerned: ReadonlySet<string> = new Set(nouns);
  return [
    tabs.on('documents', ({ keys }) => {
      if (keys.some((key) => concerned.has(nounOf(idOfKey(key))))) again();
    }),
    tabs.on('session', again),
  ];
}

/** A question about what this device holds, asked again whenever it is told of one of these. */
export function liveQueryOf<T>(
  { tabs, vault }: LiveParts,
  abouts: readonly TabMessage['about'][],
  ask: () => Promise<T>,
): Live<T> {
  return live(vault, ask, (again) => abouts.map((about) => tabs.on(about, again)));
}

function live<T>(
  vault: Vault,
  ask: () => Promise<T>,
  listen: (again: () => void) => readonly (() => void)[],
): Live<T> {
  return {
    subscribe(next, failed) {
      let ended = false;
      let asking = false;
      let due = false;
      const stops = listen(again);
      again();
      return end;

      function end(): void {
        ended = true;
        for (const stop of stops) stop();
      }

      /** Changes that come while it is being asked are one more question, not one each. */
      function again(): void {
        due = true;
        if (!asking) void answer();
      }

      async function answer(): Promise<void> {
        asking = true;
        // Several changes of one moment are one question.
        await Promise.resolve();
        while (due && !ended && vault.isOpen) {
          due = false;
          try {
            const value = await ask();
            if (!isOver()) next(value);
          } catch (error) {
            if (isOver() || error instanceof VaultClosed) break;
            end();
            failed?.(error);
          }
        }
        asking = false;
      }

      function isOver(): boolean {
        return ended || !vault.isOpen;
      }
    },
  };
}
