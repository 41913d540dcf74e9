import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type {
  Community,
  FirstCode,
  Operator,
  OperatorResult,
} from '../../../data/operator/operator.ts';
import { folded } from '../../../domain/kernel/folded.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, operatorContext } from '../../kit/contexts.ts';
import { FormController, type Faults } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './first-code.ts';
import { operatorProblem } from './operator-words.ts';

interface Founding {
  readonly words: string;
  readonly epci: string;
  readonly title: string;
  readonly name: string;
  readonly phone: string;
  readonly coordinator: string;
}

/** How long a short name may be, as addresses have it. */
const NAME = /^[a-z][a-z0-9-]{1,40}$/;

const FIELD_OF: Readonly<Record<string, keyof Founding>> = {
  taken: 'name',
  'unknown-community': 'epci',
  'bad-phone': 'phone',
};

/** Makes a territory: its communes by the official list, how it is called and rung, and who is to coordinate it. */
@customElement('cm-found-page')
export class FoundPage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: operatorContext }) operator!: Operator;
  /** What was found for the words; undefined: nothing was looked for yet. */
  @state() private found: readonly Community[] | undefined;
  @state() private given:
    (FirstCode & { readonly name: string; readonly title: string }) | undefined;

  readonly #form = new FormController<Founding, OperatorResult<FirstCode>>(this, {
    start: ({ epci, title }) => ({
      ...{ words: '', epci: '', title: '', phone: '', coordinator: '' },
      name: shortName(title?.trim() || (this.#community(epci)?.name ?? '')),
    }),
    faults: (draft) => this.#faults(draft),
    submit: (draft) => this.#make(draft),
    done: ({ value }, { draft }) => {
      const title = draft.title.trim() || (this.#community(draft.epci)?.name ?? draft.name);
      this.given = { ...value, name: draft.coordinator.trim(), title };
    },
    fieldOf: (reason) => FIELD_OF[reason],
    words: operatorProblem,
  });
  readonly #looking = new CommandController(this, { words: operatorProblem });

  protected override render(): TemplateResult {
    const { app, operator } = this.messages;
    return html`
      <cm-app-bar heading=${operator.found} back=${app.back} back-href="/operator"></cm-app-bar>
      <div class="stack loose">${this.given ? this.#made() : this.#ask()}</div>
    `;
  }

  #made(): TemplateResult | typeof nothing {
    const { app, operator } = this.messages;
    const { given } = this;
    if (!given) return nothing;
    return html`<h2>${operator.made(given.title)}</h2>
      <cm-first-code .given=${given}></cm-first-code>
      <cm-button variant="quiet" wide href="/operator">${app.back}</cm-button>`;
  }

  #ask(): TemplateResult {
    const { operator } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    const isChosen = this.#community(draft.epci) !== undefined;
    return html`<form class="on-screen" novalidate @submit=${onSubmit}>
      <p>${operator.foundText}</p>
      <cm-field label=${operator.search} hint=${operator.searchHint} error=${faults.words ?? ''}>
        <input type="search" autocomplete="off" data-field="words" .value=${draft.words} />
      </cm-field>
      <cm-button icon="search" wide ?busy=${this.#looking.busy} @click=${this.#onSearch}
        >${operator.searchStart}</cm-button
      >
      ${this.#looking.problemLine()} ${this.#communities(draft, faults)}
      ${isChosen ? this.#rest(draft, faults) : nothing} ${problemLine()}
      ${
        isChosen
          ? html`<cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
              >${operator.make}</cm-button
            >`
          : nothing
      }
    </form>`;
  }

  #communities(draft: Founding, faults: Faults<Founding>): TemplateResult | typeof nothing {
    const { operator } = this.messages;
    if (!this.found) return nothing;
    if (this.found.length === 0) return html`<p role="status">${operator.nothingFound}</p>`;
    return html`<cm-choice
      label=${operator.which}
      data-field="epci"
      error=${faults.epci ?? ''}
      .value=${draft.epci}
      .options=${this.found.map(({ code, communes, name }) => ({
        value: code,
        word: name,
        hint: operator.communes(communes),
      }))}
    ></cm-choice>`;
  }

  #rest(draft: Founding, faults: Faults<Founding>): TemplateResult {
    const { operator } = this.messages;
    return html`<cm-field
        label=${operator.title}
        hint=${operator.titleHint}
        optional=${operator.optional}
        error=${faults.title ?? ''}
      >
        <input
          type="text"
          maxlength="200"
          autocomplete="off"
          data-field="title"
          .value=${draft.title}
        />
      </cm-field>
      <cm-field label=${operator.name} hint=${operator.nameHint} error=${faults.name ?? ''}>
        <input
          type="text"
          maxlength="41"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          data-field="name"
          .value=${draft.name}
        />
      </cm-field>
      <cm-field label=${operator.phone} hint=${operator.phoneHint} error=${faults.phone ?? ''}>
        <input type="tel" autocomplete="off" data-field="phone" .value=${draft.phone} />
      </cm-field>
      <cm-field label=${operator.coordinator} error=${faults.coordinator ?? ''}>
        <input
          type="text"
          autocomplete="off"
          data-field="coordinator"
          .value=${draft.coordinator}
        />
      </cm-field>`;
  }

  #faults({ coordinator, epci, name, phone, words }: Founding): Faults<Founding> {
    const { operator } = this.messages;
    if (!words.trim()) return { words: operator.searchMissing };
    // The button beside the words looks for them, whatever else is there.
    if (this.#community(epci) === undefined) return {};
    return {
      ...(!NAME.test(name) && { name: operator.nameMissing }),
      ...(!phone.trim() && { phone: operator.phoneMissing }),
      ...(!coordinator.trim() && { coordinator: operator.coordinatorMissing }),
    };
  }

  #community(code: string | undefined): Community | undefined {
    return this.found?.find((one) => one.code === code);
  }

  /** Nothing is made before one of those that were found is chosen. */
  async #make(draft: Founding): Promise<OperatorResult<FirstCode> | undefined> {
    const { coordinator, epci, name, phone, title, words } = draft;
    if (this.#community(epci) === undefined) {
      const looked = await this.#look(words);
      return looked.ok ? undefined : looked;
    }
    return this.operator.found({
      ...{ epci, name, phone: phone.trim(), coordinator: coordinator.trim() },
      ...(title.trim() && { title: title.trim() }),
    });
  }

  async #look(words: string): Promise<OperatorResult<readonly Community[]>> {
    const result = await this.operator.find(words);
    if (result.ok) this.found = result.value;
    return result;
  }

  #onSearch(): void {
    const { words } = this.#form.draft;
    // The form says that something is missing; looking again needs nothing of what stands below.
    if (words.trim()) void this.#looking.run(() => this.#look(words));
    else void this.#form.submit();
  }
}

/** What an address can bear of a name: "CC de la Veyle" is `cc-de-la-veyle`. */
function shortName(title: string): string {
  return folded(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 41)
    .replace(/-+$/, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-found-page': FoundPage;
  }
}
