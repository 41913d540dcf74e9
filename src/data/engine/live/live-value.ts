import type { Live } from '../../kernel/live.ts';
import type { DocumentChange } from '../disk/document-change.ts';
import type { TabChannel } from '../tab-channel.ts';
import { VaultClosed, type Vault } from '../vault/vault.ts';

/** What live values are told with. */
export interface LiveValueParts {
  readonly tabs: TabChannel;
  readonly vault: Vault;
}

/** A question as one subscriber asks it, again and again. */
export interface Question<T> {
  answer(): Promise<T>;
  /** Whether the answer may be another after these changes. */
  isTouchedBy(changes: readonly DocumentChange[]): boolean;
  /** Somebody else works here now, or nobody: nothing of what was known counts. */
  forget(): void;
}

/**
 * The answer to a question, and every other answer that it gets later.
 * @param begin makes the question of one subscriber
 * @param listen says when it is to be asked again besides; returns the ends of listening
 */
export function liveValue<T>(
  { tabs, vault }: LiveValueParts,
  begin: () => Question<T>,
  listen: (again: () => void) => readonly (() => void)[] = () => [],
): Live<T> {
  return {
    subscribe(next, failed) {
      const question = begin();
      let told: { readonly value: T } | undefined;
      let ended = false;
      let asking = false;
      let due = false;
      const stops = [
        tabs.on('documents', ({ changes }) => {
          if (question.isTouchedBy(changes)) again();
        }),
        ...(['cleared', 'session'] as const).map((about) => tabs.on(about, anew)),
        ...(['locked', 'wiped'] as const).map((about) => tabs.on(about, forget)),
        ...listen(again),
      ];
      again();
      return end;

      function end(): void {
        ended = true;
        for (const stop of stops) stop();
      }

      function forget(): void {
        question.forget();
        told = undefined;
      }

      function anew(): void {
        forget();
        again();
      }

      /** Changes that come while it is being asked are one more question, not one each. */
      function again(): void {
        due = true;
        if (!asking) void ask();
      }

      async function ask(): Promise<void> {
        asking = true;
        // Several changes of one moment are one question.
        await Promise.resolve();
        while (due && !isOver()) {
          due = false;
          try {
            tell(await question.answer());
          } catch (error) {
            if (isOver() || error instanceof VaultClosed) break;
            end();
            failed?.(error);
          }
        }
        asking = false;
      }

      function tell(value: T): void {
        if (isOver() || (told && told.value === value)) return;
        told = { value };
        next(value);
      }

      function isOver(): boolean {
        return ended || !vault.isOpen;
      }
    },
  };
}
