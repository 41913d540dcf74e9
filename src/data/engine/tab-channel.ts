import type { DocumentChange } from './disk/document-change.ts';
import type { SyncStatus } from '../kernel/sync-status.ts';

/** What the tabs of this device tell one another: keys and columns, never what people wrote. */
export type TabMessage =
  | { readonly about: 'documents'; readonly changes: readonly DocumentChange[] }
  /** A territory was taken off this device, with all that was here of it. */
  | { readonly about: 'cleared'; readonly territory: string }
  | { readonly about: 'outbox' }
  /** What this device carries for others is another now. */
  | { readonly about: 'carried' }
  | { readonly about: 'session' }
  | { readonly about: 'farewell' }
  | { readonly about: 'status'; readonly status: Omit<SyncStatus, 'waiting' | 'refused'> }
  | { readonly about: 'status-wanted' }
  /** This tab now exchanges with the server for all. */
  | { readonly about: 'exchanging' }
  | { readonly about: 'sync-wanted'; readonly attempt: string }
  | { readonly about: 'attempts-over'; readonly attempts: readonly string[] }
  | { readonly about: 'key'; readonly key: CryptoKey }
  | { readonly about: 'key-wanted' }
  | {
      readonly about: 'pack';
      readonly territory: string;
      /** Bytes of a download under way; absent: something else changed, or it is over. */
      readonly progress?: { readonly done: number; readonly total: number };
    }
  | { readonly about: 'pack-stop' }
  | { readonly about: 'locked' }
  | { readonly about: 'wiped' };

type About = TabMessage['about'];
type Listener = (message: TabMessage, own: boolean) => void;

/** Carries messages to this tab and to every other tab of this device. */
export class TabChannel {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Map<About, Set<Listener>>();
  #isClosed = false;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#deliver(data, false);
  }

  /** Tells this tab, at once, and the others; what is still under way after the end tells nobody. */
  post(message: TabMessage): void {
    if (this.#isClosed) return;
    this.#channel.postMessage(message);
    this.#deliver(message, true);
  }

  /** Tells this tab only. */
  postHere(message: TabMessage): void {
    this.#deliver(message, true);
  }

  /**
   * Listens to messages about one thing; `own` tells those of this tab.
   * @returns the end of listening
   */
  on<A extends About>(
    about: A,
    listener: (message: Extract<TabMessage, { readonly about: A }>, own: boolean) => void,
  ): () => void {
    const listeners = this.#listeners.get(about) ?? new Set();
    this.#listeners.set(about, listeners.add(listener as Listener));
    return () => void listeners.delete(listener as Listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#listeners.clear();
    this.#channel.close();
  }

  #deliver(message: TabMessage, own: boolean): void {
    for (const listener of [...(this.#listeners.get(message.about) ?? [])]) listener(message, own);
  }
}
