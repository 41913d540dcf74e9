import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { FrameCollector } from '../../../contract/sending/frame-collector.ts';
import type { HandingOver, TakeOverResult } from '../../../data/sending/handing-over.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/notice.ts';
import '../../elements/status/progress.ts';
import { handingOverContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './carried-list.ts';
import { openCamera, type CameraProblem } from './open-camera.ts';
import { codeReader } from './read-code.ts';

/** Between two looks at the camera's picture: a slow telephone must show it, too. */
const LOOK_MS = 80;

/** Reads what another telephone shows, picture by picture, and takes it over. */
@customElement('cm-read-codes-page')
export class ReadCodesPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      video {
        display: block;
        inline-size: min(100%, 34rem, 60vh);
        aspect-ratio: 1;
        object-fit: cover;
        margin-inline: auto;
        border-radius: var(--cm-radius-m);
        background: #000;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: handingOverContext }) handingOver!: HandingOver;
  @state() private problem: CameraProblem | undefined;
  @state() private outcome: TakeOverResult | undefined;
  @state() private isAnother = false;
  @query('video') private video!: HTMLVideoElement;

  readonly #collector = new FrameCollector();
  #stream: MediaStream | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override firstUpdated(): void {
    void this.#start();
  }

  protected override render(): TemplateResult {
    const { app, sending } = this.messages;
    const { have, total } = this.#collector.progress;
    return html`
      <cm-app-bar heading=${sending.readCodes} back=${app.back} back-href="/sending"></cm-app-bar>
      <div class="stack">
        <p>${sending.readText}</p>
        ${this.isAnother ? html`<p class="problem" role="alert">${sending.readAnother}</p>` : nothing}
        ${this.#said()}
        <video
          muted
          playsinline
          ?hidden=${this.outcome !== undefined || this.problem !== undefined}
        ></video>
        ${
          total > 0
            ? html`<cm-progress
                label=${sending.readCodes}
                done=${have}
                total=${total}
                figure=${sending.readProgress(have, total)}
              ></cm-progress>`
            : html`<p class="soft">${sending.readWaits}</p>`
        }
        ${
          this.problem || this.outcome || this.isAnother
            ? html`<cm-button icon="refresh-cw" wide @click=${this.#onAgain}
                >${this.problem && !this.outcome ? sending.readStart : sending.readAgain}</cm-button
              >`
            : nothing
        }
        <cm-carried-list></cm-carried-list>
      </div>
    `;
  }

  /** Takes what a camera read; all of it is taken over once every picture was seen. */
  async take(text: string): Promise<void> {
    if (this.outcome) return;
    const news = this.#collector.take(text);
    if (news === 'another') this.isAnother = true;
    if (news === 'foreign' || news === 'known') return;
    this.requestUpdate();
    const whole = this.#collector.whole();
    if (!whole) return;
    this.#stop();
    this.outcome = await this.handingOver.takeOver(this.#collector.series ?? '', whole);
  }

  #said(): TemplateResult | typeof nothing {
    const { sending } = this.messages;
    const { outcome, problem } = this;
    if (outcome?.ok) return html`<cm-notice tone="good" live>${sending.taken}</cm-notice>`;
    const said = outcome
      ? sending.takeOverProblems[outcome.problem]
      : problem && sending.cameraProblems[problem];
    return said ? html`<p class="problem" role="alert">${said}</p>` : nothing;
  }

  async #start(): Promise<void> {
    const opened = await openCamera();
    if (!opened.ok) {
      this.problem = opened.problem;
      return;
    }
    if (!this.isConnected) {
      for (const track of opened.stream.getTracks()) track.stop();
      return;
    }
    this.#stream = opened.stream;
    this.video.srcObject = opened.stream;
    await this.video.play().catch(() => undefined);
    await this.#look(opened.stream);
  }

  async #look(stream: MediaStream): Promise<void> {
    const read = await codeReader().catch(() => undefined);
    if (!read) {
      this.#stop();
      this.problem = 'unread';
      return;
    }
    while (this.#stream === stream) {
      for (const text of await read(this.video).catch(() => [])) await this.take(text);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  #stop(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  #onAgain(): void {
    this.#stop();
    this.#collector.clear();
    this.problem = undefined;
    this.outcome = undefined;
    this.isAnother = false;
    void this.#start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-read-codes-page': ReadCodesPage;
  }
}
