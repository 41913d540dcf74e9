import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Journal } from '../../data/journal/journal.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import { today } from './today.ts';

/** Tells the journal whose file is shown, once it is: the person and the day, no more. */
export class OpenedFileController implements ReactiveController {
  readonly #journal: () => Journal | undefined;
  readonly #shown: () => Id<'person'> | undefined;
  #told: Id<'person'> | undefined;

  /**
   * Looks after each drawing.
   * @param shown whose file stands there; undefined while it is not there yet, or is nobody's
   */
  constructor(
    host: ReactiveControllerHost,
    journal: () => Journal | undefined,
    shown: () => Id<'person'> | undefined,
  ) {
    this.#journal = journal;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdated(): void {
    const person = this.#shown();
    if (person === undefined || person === this.#told) return;
    this.#told = person;
    // A device that is full still shows the file; that it was opened is then not told.
    this.#journal()
      ?.fileOpened(person, today())
      .catch(() => undefined);
  }
}
