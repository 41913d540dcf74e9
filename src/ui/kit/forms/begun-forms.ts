import { ContextConsumer } from '@lit/context';
import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { draftsContext } from '../contexts.ts';

/** A form of a screen that stands only once it is asked for. */
export interface ClosedForm<F extends string> {
  readonly form: F;
  /** How the key of its draft begins. */
  readonly key: string;
  /** What the button that leads to it says. */
  readonly word: string;
}

/**
 * Offers to go on with what somebody wrote in a form that stands only once it is asked for: after "back", the screen
 * would look as if it were lost.
 */
export class BegunForms<F extends string> implements ReactiveController {
  readonly #host: LitElement;
  readonly #closed: () => readonly ClosedForm<F>[];
  readonly #goOn: (form: F, key: string) => void;
  readonly #drafts: ContextConsumer<typeof draftsContext, LitElement>;
  #asked = '';
  #begun: ReadonlyMap<F, string> = new Map();

  /**
   * Looks when the host is drawn and other forms are closed than before.
   * @param closed the forms that are not open now
   * @param goOn opens one of them; it is given the whole key of its draft
   */
  constructor(
    host: LitElement,
    closed: () => readonly ClosedForm<F>[],
    goOn: (form: F, key: string) => void,
  ) {
    this.#host = host;
    this.#closed = closed;
    this.#goOn = goOn;
    this.#drafts = new ContextConsumer(host, { context: draftsContext });
    host.addController(this);
  }

  /** The offer, to be drawn first on the screen; nothing where nothing was begun. */
  notice({ app }: Messages): TemplateResult | typeof nothing {
    const begun = this.#closed().filter(({ form }) => this.#begun.has(form));
    if (begun.length === 0) return nothing;
    return html`<cm-notice tone="wait" icon="file-pen-line" heading=${app.form.begun}>
      ${begun.map(
        ({ form, word }) =>
          html`<cm-button slot="actions" icon="pencil" data-form=${form} @click=${this.#onGoOn}
            >${app.form.resume(word)}</cm-button
          >`,
      )}
    </cm-notice>`;
  }

  hostUpdate(): void {
    const closed = this.#closed();
    const asked = closed.map(({ key }) => key).join(' ');
    if (asked === this.#asked) return;
    this.#asked = asked;
    const drafts = this.#drafts.value;
    if (drafts) void this.#look(drafts, closed, asked);
  }

  hostDisconnected(): void {
    this.#asked = '';
  }

  readonly #onGoOn = (event: Event): void => {
    const form = (event.currentTarget as HTMLElement).dataset['form'] as F;
    const key = this.#begun.get(form);
    if (key !== undefined) this.#goOn(form, key);
  };

  async #look(drafts: Drafts, closed: readonly ClosedForm<F>[], asked: string): Promise<void> {
    const found = await Promise.all(
      closed.map(async ({ form, key }) => [form, (await drafts.begun(key))[0]] as const),
    );
    if (asked !== this.#asked) return;
    this.#begun = new Map(found.flatMap(([form, key]) => (key ? [[form, key] as const] : [])));
    this.#host.requestUpdate();
  }
}
