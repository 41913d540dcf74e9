import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  NoticeAnswer,
  NoticeProblem,
  NoticeReader,
  Notices,
  NoticeSettings,
  PushProblem,
} from '../../../data/notices/notices.ts';
import { MESSAGE_LANGUAGES } from '../../../domain/kernel/message-language.ts';
import { FITTING_WISHES } from '../../../domain/notices/wish.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import '../../elements/status/notice.ts';
import { messagesContext, noticesContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { noticeDraftOf, noticeFaults, noticeWishOf, type NoticeDraft } from './notice-draft.ts';

const LANGUAGES = ['own', ...MESSAGE_LANGUAGES] as const;

/**
 * How somebody is told, by which way and when not.
 *
 * Takes: `settings`, `reader` (whose they are), `phone` (their number, where it is known), `fits` (whether missions may fit them).
 */
@customElement('cm-notice-form')
export class NoticeForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: noticesContext }) notices!: Notices;
  @property({ attribute: false }) settings!: NoticeSettings;
  @property({ attribute: false }) reader: NoticeReader = 'me';
  @property() phone = '';
  @property({ type: Boolean }) fits = false;
  /** For the relative of a person, who must have agreed. */
  @property({ type: Boolean }) relative = false;
  /** Why this device would show no notifications. */
  @state() private hindrance: PushProblem | undefined;

  readonly #form = new FormController<NoticeDraft, NoticeAnswer>(this, {
    start: () => noticeDraftOf(this.settings, this.phone),
    draftKey: () => `notices:${this.reader}`,
    faults: (draft) => noticeFaults(draft, this.messages, this.relative),
    submit: (draft) =>
      this.notices.choose(this.reader, noticeWishOf(draft, this.relative), this.#pushKey),
    said: (_, { draft: { channel } }) => ({
      words: channel === 'none' ? this.messages.notices.savedNone : this.messages.notices.saved,
      news: false,
    }),
    done: ({ settings }) => {
      this.settings = settings;
      void this.#form.drop();
    },
    words: ({ notices }, reason) => notices.problems[reason as NoticeProblem],
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#lookAtBrowser();
  }

  async #lookAtBrowser(): Promise<void> {
    this.hindrance = await this.notices.pushProblem();
  }

  /** Asked of the browser while this one is not told yet: then it may ask the person. */
  get #pushKey(): string | undefined {
    const { push } = this.settings;
    return push && !push.here ? push.key : undefined;
  }

  protected override render(): TemplateResult {
    const { app, notices } = this.messages;
    const { channels, stopped } = this.settings;
    const { busy, draft, onSubmit, problemLine } = this.#form;
    if (channels.length === 0) return html`<cm-notice tone="know">${notices.noWay}</cm-notice>`;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)} ${this.#by()}
      ${stopped ? html`<cm-notice tone="wait">${notices.stopped}</cm-notice>` : nothing}
      <cm-choice
        label=${notices.way}
        data-field="channel"
        .options=${this.#ways()}
        .value=${draft.channel}
      ></cm-choice>
      ${draft.channel === 'none' ? nothing : this.#details()} ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${app.save}</cm-button
      >
    </form>`;
  }

  #ways(): readonly ({ readonly value: string } & Messages['notices']['ways']['none'])[] {
    const { notices } = this.messages;
    const { none } = this.relative ? notices.relative : notices.ways;
    return [
      { value: 'none', ...none },
      ...this.settings.channels.map((value) => ({ value, ...notices.ways[value] })),
    ];
  }

  /** Asked of the person first: nobody hears of somebody who did not agree. */
  #agreed(): TemplateResult | typeof nothing {
    const { relative } = this.messages.notices;
    const { draft, faults } = this.#form;
    if (!this.relative) return nothing;
    return html`<cm-checkbox
        label=${relative.agreed}
        hint=${relative.agreedHint}
        data-field="agreed"
        ?checked=${draft.agreed}
      ></cm-checkbox>
      ${faults.agreed ? html`<cm-notice tone="danger" live>${faults.agreed}</cm-notice>` : nothing}`;
  }

  /** Who chose, where that was somebody else than whoever looks. */
  #by(): TemplateResult | typeof nothing {
    const { notices } = this.messages;
    const by = this.settings.wish?.by;
    const isOwn = this.reader === 'me';
    if (isOwn && by === 'desk') return html`<p class="soft">${notices.byDesk}</p>`;
    return !isOwn && by === 'self' ? html`<p class="soft">${notices.bySelf}</p>` : nothing;
  }

  #details(): TemplateResult {
    const { notices } = this.messages;
    const { draft } = this.#form;
    return html`${this.#agreed()} ${this.#address()}
      ${
        this.fits
          ? html`<cm-choice
              label=${notices.missions}
              data-field="missions"
              .options=${FITTING_WISHES.map((value) => ({ value, ...notices.fitting[value] }))}
              .value=${draft.missions}
            ></cm-choice>`
          : nothing
      }
      <cm-choice
        label=${notices.language}
        data-field="language"
        .options=${LANGUAGES.map((value) => ({ value, word: notices.languages[value] }))}
        .value=${draft.language}
      ></cm-choice>
      <fieldset>
        <legend>${notices.quiet}</legend>
        <div class="row">${this.#hour('from')} ${this.#hour('until')}</div>
      </fieldset>`;
  }

  /** What this device has to do with notifications. */
  #browser(): TemplateResult {
    const { notices } = this.messages;
    const { push, wish } = this.settings;
    const problem = this.hindrance;
    if (problem && !push?.here) {
      return html`<cm-notice tone="wait">${notices.problems[problem]}</cm-notice>`;
    }
    if (push?.here) return html`<p class="soft">${notices.pushHere}</p>`;
    if (wish?.channel !== 'push') return html`<p class="soft">${notices.pushHint}</p>`;
    const words = push?.devices ? notices.pushElsewhere : notices.pushNowhere;
    return html`<cm-notice tone="wait">${words}</cm-notice>`;
  }

  #address(): TemplateResult | typeof nothing {
    const { notices } = this.messages;
    const { draft, faults } = this.#form;
    if (draft.channel === 'push') return this.#browser();
    if (draft.channel === 'sms') {
      return html`<cm-field
        label=${notices.number}
        hint=${notices.numberHint}
        error=${faults.number ?? ''}
      >
        <input type="tel" autocomplete="tel" data-field="number" .value=${draft.number} />
      </cm-field>`;
    }
    if (draft.channel !== 'mail') return nothing;
    return html`<cm-field label=${notices.mail} error=${faults.mail ?? ''}>
      <input type="email" autocomplete="email" data-field="mail" .value=${draft.mail} />
    </cm-field>`;
  }

  #hour(field: 'from' | 'until'): TemplateResult {
    const { draft, faults } = this.#form;
    return html`<cm-field label=${this.messages.notices[field]} error=${faults[field] ?? ''}>
      <input type="time" data-field=${field} .value=${draft[field]} />
    </cm-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-notice-form': NoticeForm;
  }
}
