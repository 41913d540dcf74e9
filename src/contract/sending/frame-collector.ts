import { frameIn } from './code-frames.ts';

/**
 * What a code that was read brought: a `new` frame, one that is there already (`known`), the first of
 * `another` series than the one that is collected, or no frame of this app (`foreign`).
 */
export type FrameNews = 'new' | 'known' | 'another' | 'foreign';

/** Puts frames together, in whatever order and however often they come. */
export class FrameCollector {
  readonly #frames = new Map<number, Uint8Array<ArrayBuffer>>();
  #series: string | undefined;
  #total = 0;

  /** The series that is collected; undefined: none was begun. */
  get series(): string | undefined {
    return this.#series;
  }

  /** How many of how many frames are there. */
  get progress(): { readonly have: number; readonly total: number } {
    return { have: this.#frames.size, total: this.#total };
  }

  /** Takes what a camera read. */
  take(text: string): FrameNews {
    const frame = frameIn(text);
    if (!frame) return 'foreign';
    this.#series ??= frame.series;
    if (this.#total === 0) this.#total = frame.total;
    if (frame.series !== this.#series || frame.total !== this.#total) return 'another';
    if (this.#frames.has(frame.number)) return 'known';
    this.#frames.set(frame.number, frame.data);
    return 'new';
  }

  /** All the bytes, once every frame is there. */
  whole(): Uint8Array<ArrayBuffer> | undefined {
    if (this.#total === 0 || this.#frames.size < this.#total) return undefined;
    const inOrder = [...this.#frames].sort(([a], [b]) => a - b).map(([, data]) => data);
    const bytes = new Uint8Array(inOrder.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const data of inOrder) {
      bytes.set(data, at);
      at += data.length;
    }
    return bytes;
  }

  /** Begins anew, with whatever series comes next. */
  clear(): void {
    this.#frames.clear();
    this.#series = undefined;
    this.#total = 0;
  }
}
