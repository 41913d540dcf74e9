import { uuidOf, type Id } from '../../../src/domain/kernel/ids.ts';
import type { Day } from '../../../src/domain/kernel/when.ts';
import type { Records } from '../records.ts';

/** That somebody said again, shortly before it, that they will go. */
export interface SureYes {
  readonly request: Id<'request'>;
  readonly volunteer: Id<'volunteer'>;
  /** The day of the mission. */
  readonly day: Day;
}

/** Who said on the evening before that they will go; a note about a message, which changes nothing of the mission. */
export class NightBefore {
  readonly #records: Pick<Records, 'create' | 'getNow'>;

  constructor(records: Pick<Records, 'create' | 'getNow'>) {
    this.#records = records;
  }

  /** May be told twice. */
  async note(territory: string, yes: SureYes): Promise<void> {
    await this.#records.create(idOf(territory, yes), yes);
  }

  /** Whether they said so, for this day of the mission. */
  async has(territory: string, yes: SureYes): Promise<boolean> {
    return (await this.#records.getNow(idOf(territory, yes))) !== undefined;
  }
}

function idOf(territory: string, { request, volunteer, day }: SureYes): string {
  return `sure:${territory}.${day}.${uuidOf(request)}.${uuidOf(volunteer)}`;
}
