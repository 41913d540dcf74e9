import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { ServiceAccess, Diagnosis } from '../../../data/diagnosis/diagnosis.ts';
import type { Period } from '../../../domain/diagnosis/period.ts';
import type { TerritoryPicture } from '../../../domain/diagnosis/picture.ts';
import { reportOf } from '../../../domain/diagnosis/report.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, diagnosisContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { changeIn } from '../../kit/forms/written-event.ts';
import { ListPlace, type Allowed } from '../../kit/lists/list-place.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './diagnosis-files.ts';
import './diagnosis-canvas.ts';
import { LAYERS, type Layer } from './diagnosis-layers.ts';
import './diagnosis-layers.ts';
import './diagnosis-lists.ts';
import './diagnosis-reach.ts';
import './diagnosis-sheet.ts';
import { periodOf, SPANS, THIS_WEEK, type WeekChoice } from './diagnosis-time.ts';
import './diagnosis-time.ts';

/** How the map is first looked at: this week, its requests and its gaps. */
const FIRST_LOOK = {
  side: 'map',
  layers: 'requests.gaps',
  ago: '0',
  span: THIS_WEEK.span as string,
};

/** What an address may say of it. */
const LOOKS: Allowed<typeof FIRST_LOOK> = {
  side: ['list', 'map'],
  layers: new RegExp(`^(|(${LAYERS.join('|')})(\\.(${LAYERS.join('|')}))*)$`),
  ago: /^([0-9]|[1-4][0-9]|5[01])$/,
  span: SPANS,
};

/** The map of the territory for its committee: layers, a rail of weeks, the diagnosis, what to print. */
@customElement('cm-diagnosis-page')
export class DiagnosisPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      @media print {
        cm-app-bar,
        .on-screen {
          display: none !important;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: diagnosisContext }) diagnosis!: Diagnosis;

  readonly #place = new ListPlace(this, FIRST_LOOK, LOOKS);
  readonly #picture = new LiveController(
    this,
    () => this.diagnosis.picture(this.#period, today()),
    () => [this.#choice.ago, this.#choice.span],
  );
  readonly #serviceAccess = new LiveController(this, () =>
    this.#isCoordinator ? this.diagnosis.serviceAccess() : undefined,
  );

  protected override render(): TemplateResult {
    const { app, diagnosis } = this.messages;
    return html`
      <cm-app-bar heading=${diagnosis.heading} back=${app.back} back-href="/requests"> </cm-app-bar>
      <div class="stack loose">
        <div class="stack on-screen">
          <cm-diagnosis-layers
            .layers=${this.#shown}
            .offered=${this.#offered}
            @cm-written=${this.#onLayers}
          ></cm-diagnosis-layers>
          <cm-diagnosis-time
            .choice=${this.#choice}
            today=${today()}
            @cm-written=${this.#onWeek}
          ></cm-diagnosis-time>
        </div>
        ${drawAnswer(this.#picture, this.messages, (picture) => this.#renderPage(picture))}
      </div>
    `;
  }

  #renderPage(picture: TerritoryPicture): TemplateResult {
    const { diagnosis } = this.messages;
    return html`
      <cm-split
        class="on-screen"
        side=${this.#place.value.side}
        list-word=${diagnosis.list}
        map-word=${diagnosis.map}
        label=${diagnosis.heading}
        @cm-side-chosen=${this.#onSide}
      >
        <cm-diagnosis-lists
          slot="list"
          .picture=${picture}
          .serviceAccess=${this.#serviceAccess.value}
          .layers=${this.#shown}
          today=${today()}
        ></cm-diagnosis-lists>
        <cm-diagnosis-canvas
          slot="map"
          .picture=${picture}
          .services=${this.#serviceAccess.value?.services ?? []}
          .layers=${this.#shown}
        ></cm-diagnosis-canvas>
      </cm-split>
      ${
        this.#isCoordinator
          ? drawAnswer(this.#serviceAccess, this.messages, (one) =>
              this.#forCommittee(picture, one),
            )
          : nothing
      }
    `;
  }

  #forCommittee(picture: TerritoryPicture, serviceAccess: ServiceAccess): TemplateResult {
    const report = reportOf(serviceAccess.communes, picture, serviceAccess.reach);
    return html`
      <div class="on-screen">
        <cm-button icon="hand-heart" href="/map/and-if"
          >${this.messages.diagnosis.andIf.open}</cm-button
        >
      </div>
      <cm-diagnosis-reach class="on-screen" .serviceAccess=${serviceAccess}></cm-diagnosis-reach>
      <cm-diagnosis-files
        class="on-screen"
        .report=${report}
        .services=${serviceAccess.services}
        .period=${this.#period}
        today=${today()}
      ></cm-diagnosis-files>
      <cm-diagnosis-sheet
        .report=${report}
        .services=${serviceAccess.services}
        .period=${this.#period}
        today=${today()}
      ></cm-diagnosis-sheet>
    `;
  }

  get #period(): Period {
    return periodOf(this.#choice, today());
  }

  get #isCoordinator(): boolean {
    return this.me?.roles.includes('coordinator') ?? false;
  }

  /** Agents see the requests only. */
  get #offered(): readonly Layer[] {
    return this.#isCoordinator ? LAYERS : ['requests'];
  }

  get #shown(): readonly Layer[] {
    const layers = this.#layers;
    return this.#offered.filter((layer) => layers.includes(layer));
  }

  get #layers(): readonly string[] {
    return this.#place.value.layers.split('.');
  }

  get #choice(): WeekChoice {
    const { ago, span } = this.#place.value;
    return { ago: Number(ago), span: span as WeekChoice['span'] };
  }

  #onLayers(event: Event): void {
    const layers = changeIn(event, { layers: this.#shown })?.layers;
    if (layers) this.#place.change({ layers: layers.join('.') });
  }

  #onWeek(event: Event): void {
    const { ago, span } = { ...this.#choice, ...changeIn(event, this.#choice) };
    this.#place.change({ ago: String(ago), span });
  }

  #onSide(event: SideChosenEvent): void {
    this.#place.change({ side: event.side });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-diagnosis-page': DiagnosisPage;
  }
}
