import type { Actor } from '../../domain/actor.ts';
import { sightOf, type Sight } from './sight.ts';

/** The territory somebody works in now, who they are there, and what they see of it. */
export interface Post {
  readonly territory: string;
  readonly epoch: string;
  readonly actor: Actor;
  readonly sight: Sight;
}

/** Who works on this device now, and where; empty while it is locked. */
export class Workplace {
  #post: Post | undefined;

  get post(): Post | undefined {
    return this.#post;
  }

  take(territory: string, epoch: string, actor: Actor): Post {
    this.#post = { territory, epoch, actor, sight: sightOf(actor) };
    return this.#post;
  }

  leave(): void {
    this.#post = undefined;
  }
}
