import { getPack } from '../../contract/pack/endpoints.ts';
import { tagOf, type PackManifest } from '../../contract/pack/pack.ts';
import { changeNote, readNote, type PackLook } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { Server } from '../engine/gateway/server.ts';
import type { PackTrouble } from './trouble.ts';

/** What looking is done with. */
export interface UpdateChecksParts {
  readonly tables: Tables;
  readonly server: Server;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The lock of the one tab that looks. */
  readonly lock: string;
}

/** The last look at the pack of each territory, by its name. */
type PackLooks = Readonly<Record<string, PackLook>>;

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_MS = 7 * DAY_MS;

/** What the server offers of each territory's pack, as this device last heard. */
export class UpdateChecks {
  readonly #parts: UpdateChecksParts;

  constructor(parts: UpdateChecksParts) {
    this.#parts = parts;
  }

  /** The last look at a territory's pack; undefined: there was none yet. */
  async last(territory: string): Promise<PackLook | undefined> {
    return (await this.#all())[territory];
  }

  /**
   * Asks the server; a manifest that is known already does not travel again. One question at a time,
   * over all tabs: an answer that was long on its way would be taken for the newest.
   */
  async look(territory: string): Promise<PackManifest | PackTrouble> {
    return navigator.locks.request(this.#parts.lock, () => this.#look(territory));
  }

  async #look(territory: string): Promise<PackManifest | PackTrouble> {
    const { clock, server } = this.#parts;
    const known = (await this.last(territory))?.manifest;
    const had = known && { tag: tagOf(known), value: known };
    const asked = await server.ask(getPack, { territory }, undefined, had);
    if (asked.ok) {
      await this.#note(territory, { at: clock(), manifest: asked.value });
      return asked.value;
    }
    if (asked.problem === 'unauthorized') return 'sign-in-needed';
    if (asked.problem === 'unreadable') return 'newer';
    if (asked.problem !== 'not_found') return 'offline';
    await this.#note(territory, { at: clock() });
    return 'gone';
  }

  /**
   * Asks when a day has passed since the last look; a clock that was set back counts as one. Several
   * moments, or several tabs, are one question.
   * @returns whether it asked
   */
  async lookIfDue(territory: string): Promise<boolean> {
    const { clock, lock } = this.#parts;
    return navigator.locks.request(lock, async () => {
      const at = (await this.last(territory))?.at;
      const isDue = at === undefined || Math.abs(clock() - at) >= DAY_MS;
      if (isDue) await this.#look(territory);
      return isDue;
    });
  }

  /** Whether the person does not want to be told of it now. */
  async isQuiet(territory: string): Promise<boolean> {
    const { quietUntil = 0 } = (await this.last(territory)) ?? {};
    const left = quietUntil - this.#parts.clock();
    // The server's clock is told by the second: it may have gone back a little since.
    return left > 0 && left < WEEK_MS + DAY_MS;
  }

  /** The person does not want to be told of it for a week. */
  async beQuiet(territory: string): Promise<void> {
    const quietUntil = this.#parts.clock() + WEEK_MS;
    await this.#change((looks) => {
      const { at = 0, manifest } = looks[territory] ?? {};
      return { ...looks, [territory]: { at, ...(manifest && { manifest }), quietUntil } };
    });
  }

  /** Forgets what was offered of one territory. */
  async forget(territory: string): Promise<void> {
    await this.#change(({ [territory]: _, ...others }) => others);
  }

  async #note(territory: string, look: PackLook): Promise<void> {
    await this.#change((looks) => {
      const { quietUntil } = looks[territory] ?? {};
      const noted = { ...look, ...(quietUntil !== undefined && { quietUntil }) };
      return { ...looks, [territory]: noted };
    });
  }

  /** At once: a person who says "later" while the server answers is not forgotten. */
  async #change(change: (looks: PackLooks) => PackLooks): Promise<void> {
    await changeNote(this.#parts.tables, 'packLooks', (looks = {}) => change(looks));
  }

  async #all(): Promise<PackLooks> {
    return (await readNote(this.#parts.tables, 'packLooks')) ?? {};
  }
}
