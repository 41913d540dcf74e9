import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { CodesResult, HandingOver } from '../../../data/sending/handing-over.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/loading.ts';
import { handingOverContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawCode } from '../../cards/codes/draw-code.ts';

/** Four pictures a second: an old camera keeps up, and nothing flashes more often than it may. */
const FRAME_MS = 250;

/** What is not sent, as pictures for another telephone's camera, one after the other, again and again. */
@customElement('cm-show-codes-page')
export class ShowCodesPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      canvas {
        display: block;
        inline-size: min(100%, 34rem, 70vh);
        margin-inline: auto;
        background: #fff;
        image-rendering: pixelated;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: handingOverContext }) handingOver!: HandingOver;
  @state() private frame = 0;
  @state() private runs = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  readonly #codes = new Task(this, { task: () => this.handingOver.codes(), args: () => [] });
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      if (this.runs) this.#onNext();
    }, FRAME_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult {
    const { app, sending } = this.messages;
    return html`
      <cm-app-bar heading=${sending.showCodes} back=${app.back} back-href="/sending"></cm-app-bar>
      <div class="stack">
        ${this.#codes.render({
          pending: () => html`<cm-loading label=${app.loading} rows="4"></cm-loading>`,
          complete: (codes) => this.#shown(codes),
        })}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const text = this.#frames[this.frame];
    if (this.canvas && text !== undefined) drawCode(this.canvas, text, 'alphanumeric');
  }

  #shown(codes: CodesResult): TemplateResult {
    const { sending } = this.messages;
    if (!codes.ok)
      return html`<cm-empty
        heading=${sending.codeProblems[codes.problem]}
        drawing="path"
      ></cm-empty>`;
    const figure = sending.frame(this.frame + 1, codes.frames.length);
    return html`
      <p>${sending.showText}</p>
      <canvas role="img" aria-label=${sending.showCodes}></canvas>
      <p class="soft">${figure}</p>
      <div class="actions">
        <cm-button @click=${this.#onPause}>${this.runs ? sending.pause : sending.goOn}</cm-button>
        <cm-button variant="quiet" icon="arrow-right" @click=${this.#onNext}
          >${sending.nextFrame}</cm-button
        >
      </div>
      <p class="soft small">${sending.showSealed}</p>
    `;
  }

  get #frames(): readonly string[] {
    const { value } = this.#codes;
    return value?.ok ? value.frames : [];
  }

  #onPause(): void {
    this.runs = !this.runs;
  }

  #onNext(): void {
    const { length } = this.#frames;
    if (length > 0) this.frame = (this.frame + 1) % length;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-show-codes-page': ShowCodesPage;
  }
}
