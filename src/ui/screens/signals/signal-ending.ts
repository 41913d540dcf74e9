import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Signals, SignalCard, SignalMailResult } from '../../../data/signals/signals.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { saysWho } from '../../../domain/signals/says-who.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { signalsContext, messagesContext } from '../../kit/contexts.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './signal-mail.ts';

/** How whoever signalled is answered, and with what. */
interface Answer {
  readonly how: 'mail' | 'phone';
  readonly words: string;
}

/** What a coordinator does with a signal: the person is registered, or whoever told has an answer. Takes: `card`. */
@customElement('cm-signal-ending')
export class SignalEnding extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: signalsContext }) signals!: Signals;
  @property({ attribute: false }) card!: SignalCard;
  @state() private isAnswering = false;

  readonly #command = new CommandController(this);
  readonly #begun = new BegunForms<'answer'>(
    this,
    () => {
      const word = this.messages.signals.answer;
      return this.isAnswering ? [] : [{ form: 'answer', key: this.#key, word }];
    },
    () => this.#onAnswer(),
  );
  readonly #form = new FormController<Answer, CommandResult | SignalMailResult>(this, {
    start: (written) => {
      const how = this.#isWritable ? 'mail' : 'phone';
      const isLetter = (written.how ?? how) === 'mail';
      return { how, words: isLetter ? this.messages.signals.mail.ready : '' };
    },
    draftKey: () => this.#key,
    faults: (draft) => this.#faults(draft),
    submit: ({ how, words }) => {
      const { signals } = this;
      return how === 'mail'
        ? signals.answerByMail(this.card.signal, words.trim())
        : signals.answer(this.#id, words.trim());
    },
    said: (_, { draft: { how } }) => {
      const { mail, reopened, wasAnswered } = this.messages.signals;
      // What was sent cannot be taken back: the page offers to take the signal up again.
      if (how === 'mail') return { words: mail.taken };
      return {
        words: wasAnswered,
        undo: () => this.signals.reopen(this.#id),
        undone: reopened,
      };
    },
    done: () => (this.isAnswering = false),
    leave: () => (this.isAnswering = false),
    fieldOf: (reason) => (reason === 'says-who' ? 'words' : undefined),
    words: mailProblem,
  });

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this.card.signal;
    if (status === 'forgotten') return nothing;
    if (this.isAnswering) return this.#aside();
    return status === 'waiting' ? this.#choices() : this.#over();
  }

  #over(): TemplateResult {
    const { signals } = this.messages;
    const { person } = this.card.signal;
    return html`<div class="stack">
      ${this.#letter()}
      ${
        person
          ? html`<cm-button
                variant="primary"
                icon="user-round"
                wide
                href="/people/${uuidOf(person)}"
                >${signals.openPerson}</cm-button
              >
              <p>${signals.thank}</p>`
          : nothing
      }
      ${
        person && this.#isWritable
          ? html`<cm-button icon="send" wide @click=${this.#onAnswer}
              >${signals.mail.answer}</cm-button
            >`
          : nothing
      }
      ${this.#command.problemLine()}
      <cm-button icon="rotate-ccw" wide ?busy=${this.#command.busy} @click=${this.#onReopen}
        >${signals.reopen}</cm-button
      >
    </div>`;
  }

  #choices(): TemplateResult {
    const { signals } = this.messages;
    return html`<div class="stack">
      ${this.#letter()} ${this.#begun.notice(this.messages)}
      <cm-button
        variant="primary"
        icon="user-round-plus"
        wide
        href="/people/new/${uuidOf(this.#id)}"
        >${signals.register}</cm-button
      >
      <cm-button variant="quiet" wide @click=${this.#onAnswer}>${signals.answer}</cm-button>
    </div>`;
  }

  #aside(): TemplateResult {
    const { app, signals } = this.messages;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    const isLetter = draft.how === 'mail';
    const label = isLetter ? signals.mail.words : signals.what;
    const hint = isLetter ? signals.mail.wordsHint : signals.whatHint;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)} ${this.#ways(draft.how)}
      <cm-field label=${label} hint=${hint} error=${faults.words ?? ''}>
        <textarea rows="4" maxlength="600" data-field="words" .value=${draft.words}></textarea>
      </cm-field>
      ${problemLine()}
      <cm-button
        type="submit"
        variant="primary"
        icon=${isLetter ? 'send' : 'check'}
        wide
        ?busy=${busy}
        >${isLetter ? signals.mail.send : signals.answer}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  /** By which way, where there are two; who is registered is seen to, and only a letter is left to write. */
  #ways(how: Answer['how']): TemplateResult | typeof nothing {
    const { caller, status } = this.card.signal;
    const { mail } = this.messages.signals;
    const { email } = caller;
    if (email === undefined || status !== 'waiting') return nothing;
    return html`<cm-choice
      label=${mail.how}
      data-field="how"
      .options=${[
        { value: 'mail', word: mail.ways.mail.word, hint: mail.ways.mail.hint(email) },
        { value: 'phone', ...mail.ways.phone },
      ]}
      .value=${how}
    ></cm-choice>`;
  }

  #letter(): TemplateResult | typeof nothing {
    return this.#isWritable ? html`<cm-signal-mail .signal=${this.#id}></cm-signal-mail>` : nothing;
  }

  #faults({ how, words }: Answer): { readonly words?: string } {
    const { mail, whatMissing } = this.messages.signals;
    if (words.trim() === '') return { words: whatMissing };
    return how === 'mail' && saysWho(words, this.card.signal) ? { words: mail.saysWho } : {};
  }

  get #isWritable(): boolean {
    return this.card.signal.caller.email !== undefined;
  }

  get #id() {
    return this.card.signal._id;
  }

  get #key(): string {
    return `signal:${this.#id}`;
  }

  async #onReopen(): Promise<void> {
    const { reopened } = this.messages.signals;
    await this.#command.run(() => this.signals.reopen(this.#id), { words: reopened });
  }

  #onAnswer(): void {
    this.isAnswering = true;
  }
}

/** Why it was not done: the words of a letter, or those of every other form. */
function mailProblem(messages: Messages, problem: string): string {
  const { problems, saysWho: who } = messages.signals.mail;
  if (problem === 'says-who') return who;
  const words: Readonly<Record<string, string>> = problems;
  return words[problem] ?? problemWords(messages, problem);
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-signal-ending': SignalEnding;
  }
}
