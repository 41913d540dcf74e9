import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Messages } from '../../messages/kernel/messages.ts';
import '../elements/status/loading.ts';
import { failedState } from './failed-state.ts';

/** How far a part has come. */
type Progress = 'unasked' | 'fetching' | 'there' | 'failed';

/**
 * A part of a screen that is fetched when it is wanted. On a weak network it may not come: then it says
 * so, and tries again when asked. It never is just missing.
 */
export class FetchedPart {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<unknown>;
  #is: Progress = 'unasked';

  /** Draws its host again when it has come, or has not. */
  constructor(host: ReactiveControllerHost, load: () => Promise<unknown>) {
    this.#host = host;
    this.#load = load;
  }

  /**
   * Draws the part, and fetches it when it is wanted for the first time.
   * @param rows as many lines as it will take, shown while it is waited for; none where it comes unasked
   */
  draw(
    messages: Pick<Messages, 'app'>,
    draw: () => TemplateResult,
    rows = 0,
  ): TemplateResult | typeof nothing {
    const { app } = messages;
    if (this.#is === 'there') return draw();
    if (this.#is === 'failed') return failedState(messages, this.#again, app.unfetched);
    if (this.#is === 'unasked') void this.#fetch();
    return rows > 0 ? html`<cm-loading label=${app.loading} rows=${rows}></cm-loading>` : nothing;
  }

  readonly #again = (): void => {
    void this.#fetch();
    this.#host.requestUpdate();
  };

  async #fetch(): Promise<void> {
    this.#is = 'fetching';
    this.#is = await this.#load().then(
      () => 'there' as const,
      () => 'failed' as const,
    );
    this.#host.requestUpdate();
  }
}
