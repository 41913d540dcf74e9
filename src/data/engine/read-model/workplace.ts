import type { Actor } from '../../../domain/kernel/actor.ts';
import type { Sight } from './sight.ts';
import { sightOf } from './sight-of.ts';

/** A territory somebody works in, who they are there, and what they see of it. */
export interface Post {
  readonly territory: string;
  readonly epoch: string;
  readonly actor: Actor;
  readonly sight: Sight;
}

/** Who works on this device now, and where; empty while it is locked. */
export class Workplace {
  #posts: ReadonlyMap<string, Post> = new Map();
  #current: string | undefined;

  /** Where they work now. */
  get post(): Post | undefined {
    return this.#current === undefined ? undefined : this.#posts.get(this.#current);
  }

  /** Their post in a territory, also when they work in another one now. */
  in(territory: string): Post | undefined {
    return this.#posts.get(territory);
  }

  take(posts: readonly Omit<Post, 'sight'>[], current: string | undefined): void {
    this.#posts = new Map(
      posts.map((post) => [post.territory, { ...post, sight: sightOf(post.actor) }]),
    );
    this.#current = current;
  }

  leave(): void {
    this.take([], undefined);
  }
}
