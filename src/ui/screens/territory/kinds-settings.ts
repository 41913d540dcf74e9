import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Territories } from '../../../data/territory/territory.ts';
import { countsAs, isOwnKind, type MissionKind } from '../../../domain/kernel/kind.ts';
import { kindsHere, type KindHere } from '../../../domain/territory/kinds-here.ts';
import type { KindSet, Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { CommandController, type Said } from '../../kit/command-controller.ts';
import { currentTerritoryContext, messagesContext, territoryContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/fold.ts';
import '../../elements/layout/section.ts';
import '../../elements/signs/kind.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './kind-form.ts';

/** The kinds of help of this territory: their order, their names, which are on offer. Without network too. */
@customElement('cm-kinds-settings')
export class KindsSettings extends LitElement {
  static override styles = [
    pageStyles,
    css`
      ol,
      ul {
        display: grid;
        gap: var(--cm-space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        gap: var(--cm-space-2);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--cm-space-2);
      }

      .row > :first-child {
        flex: 1 1 12rem;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryContext }) territories!: Territories;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @queryAll('[data-kind]') private buttons!: NodeListOf<HTMLElement>;
  /** The kind whose form is open; `new`: one is being added. */
  @state() private changing: MissionKind | 'new' | undefined;

  readonly #command = new CommandController(this);
  /** What was moved, which way, and from which place: the focus stays with it, wherever it stands then. */
  #moved: { readonly kind: string; readonly way: string; readonly from: number } | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { territory } = this;
    if (!territory) return nothing;
    const { kinds: words } = this.messages.settings;
    const offered = this.#offeredNow;
    return html`<cm-section heading=${words.heading}>
      <div class="stack">
        <p>${words.text}</p>
        <cm-fold icon="list">
          <span slot="line">${words.count(offered.length)}</span>
          <div class="stack">${this.#all(offered)}</div>
        </cm-fold>
      </div>
    </cm-section>`;
  }

  /** Two screens long on a phone: folded away until somebody wants to change something. */
  #all(offered: readonly KindHere[]): TemplateResult {
    const { kinds: words } = this.messages.settings;
    const archived = kindsHere(this.territory).filter((kind) => kind.archived);
    return html`<ol>
        ${repeat(
          offered,
          ({ id }) => id,
          (kind, at) => this.#offered(kind, at, offered.length),
        )}
      </ol>
      ${this.#command.problemLine()}
      ${
        this.changing === 'new'
          ? this.#form(undefined)
          : html`<cm-button icon="plus" wide @click=${this.#onAdd}>${words.add}</cm-button>`
      }
      ${
        archived.length > 0
          ? html`<h3>${words.archivedHeading}</h3>
              <ul>
                ${archived.map((kind) => this.#archived(kind))}
              </ul>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#moved || !changed.has('territory')) return;
    const { kind, way, from } = this.#moved;
    // The territory may be told once more as it was before.
    if (this.#offeredNow.findIndex(({ id }) => id === kind) === from) return;
    this.#moved = undefined;
    const buttons = [...this.buttons].filter(({ dataset }) => dataset['kind'] === kind);
    const same = buttons.find(({ dataset }) => dataset['way'] === way);
    const next = same?.hasAttribute('disabled')
      ? buttons.find(({ dataset }) => dataset['way'] && dataset['way'] !== way)
      : same;
    next?.focus();
  }

  #offered(kind: KindHere, at: number, count: number): TemplateResult {
    const { kinds: words } = this.messages.settings;
    const name = this.#name(kind.id);
    return html`<li>
      <div class="row">
        ${this.#what(kind)}
        <cm-button
          square
          icon="arrow-up"
          label=${words.up(name)}
          data-kind=${kind.id}
          data-way="up"
          ?disabled=${at === 0}
          @click=${this.#onMove}
        ></cm-button>
        <cm-button
          square
          icon="arrow-down"
          label=${words.down(name)}
          data-kind=${kind.id}
          data-way="down"
          ?disabled=${at === count - 1}
          @click=${this.#onMove}
        ></cm-button>
        <cm-button label=${words.changeOf(name)} data-kind=${kind.id} @click=${this.#onChange}
          >${words.change}</cm-button
        >
        <cm-button
          variant="quiet"
          data-kind=${kind.id}
          data-archive="yes"
          ?disabled=${count === 1}
          @click=${this.#onArchive}
          >${words.archive}</cm-button
        >
      </div>
      ${this.changing === kind.id ? this.#form(kind.id) : nothing}
    </li>`;
  }

  #archived(kind: KindHere): TemplateResult {
    return html`<li class="row">
      ${this.#what(kind)}
      <cm-button icon="undo-2" data-kind=${kind.id} data-archive="no" @click=${this.#onArchive}
        >${this.messages.settings.kinds.restore}</cm-button
      >
    </li>`;
  }

  #what({ id, minutes, transport }: KindHere): TemplateResult {
    const { settings, vocabulary, when } = this.messages;
    const more = [
      ...(isOwnKind(id) ? [settings.kinds.countsAs(vocabulary.kindWord(countsAs(id)))] : []),
      when.minutes(minutes),
      ...(transport ? [settings.kinds.isTransport] : []),
    ];
    return html`<cm-kind size="s" .kind=${id}
      ><span
        >${this.#name(id)}<br /><span class="soft small">${more.join(' · ')}</span></span
      ></cm-kind
    >`;
  }

  #form(kind: MissionKind | undefined): TemplateResult {
    return html`<cm-kind-form
      .territory=${this.territory}
      .kind=${kind}
      @cm-went-back=${this.#onDone}
    ></cm-kind-form>`;
  }

  get #offeredNow(): readonly KindHere[] {
    return kindsHere(this.territory).filter(({ archived }) => !archived);
  }

  #name(kind: MissionKind): string {
    return this.messages.vocabulary.kindWord(kind);
  }

  #set(data: KindSet['data'], said: Said): void {
    const { territory } = this;
    if (!territory) return;
    void this.#command.run(async () => this.territories.setKind(territory._id, data), said);
  }

  #onMove(event: Event): void {
    const { kind: id, way = '' } = (event.currentTarget as HTMLElement).dataset;
    const offered = this.#offeredNow;
    const at = offered.findIndex((one) => one.id === id);
    const kind = offered[at];
    if (!kind) return;
    this.#moved = { kind: kind.id, way, from: at };
    const before = offered[way === 'up' ? at - 1 : at + 2]?.id ?? null;
    this.#set(
      { kind: kind.id, changes: {}, before },
      { words: this.messages.settings.kinds.moved(this.#name(kind.id)) },
    );
  }

  #onArchive(event: Event): void {
    const { kind: id, archive } = (event.currentTarget as HTMLElement).dataset;
    const kind = kindsHere(this.territory).find((one) => one.id === id);
    if (!kind) return;
    const { kinds: words } = this.messages.settings;
    const archived = archive === 'yes';
    const name = this.#name(kind.id);
    const data = { kind: kind.id, changes: {} };
    this.#moved = undefined;
    this.#set(
      { ...data, archived },
      {
        words: archived ? words.archived(name) : words.restored(name),
        undo: async () => {
          const { territory } = this;
          if (!territory) return { ok: false, refusal: 'unknown-subject' };
          return this.territories.setKind(territory._id, { ...data, archived: !archived });
        },
      },
    );
  }

  #onChange(event: Event): void {
    const { kind: id } = (event.currentTarget as HTMLElement).dataset;
    this.#moved = undefined;
    this.changing = kindsHere(this.territory).find((one) => one.id === id)?.id;
  }

  #onAdd(): void {
    this.#moved = undefined;
    this.changing = 'new';
  }

  #onDone(): void {
    this.changing = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-kinds-settings': KindsSettings;
  }
}
