import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Diagnosis, TerritoryMap } from '../../../data/diagnosis/territory-map.ts';
import type { Period } from '../../../domain/diagnosis/period.ts';
import type { TerritoryPicture } from '../../../domain/diagnosis/picture.ts';
import { reportOf } from '../../../domain/diagnosis/report.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, territoryMapContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './territory-map-files.ts';
import './territory-map-canvas.ts';
import { LAYERS, type Layer, type LayersChosenEvent } from './territory-map-layers.ts';
import './territory-map-layers.ts';
import './territory-map-lists.ts';
import './territory-map-reach.ts';
import './territory-map-sheet.ts';
import { periodOf, THIS_WEEK, type WeekChosenEvent } from './territory-map-time.ts';
import './territory-map-time.ts';

/** The map of the territory for its committee: layers, a rail of weeks, the diagnosis, what to print. */
@customElement('cm-territory-map-page')
export class TerritoryMapPage extends LitElement {
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
  @consume({ context: territoryMapContext }) territoryMap!: TerritoryMap;
  @state() private layers: readonly Layer[] = ['requests', 'gaps'];
  @state() private choice = THIS_WEEK;
  @state() private side: 'list' | 'map' = 'map';

  readonly #picture = new LiveController(
    this,
    () => this.territoryMap.picture(this.#period, today()),
    () => [this.choice],
  );
  readonly #diagnosis = new LiveController(this, () =>
    this.#isCoordinator ? this.territoryMap.diagnosis() : undefined,
  );

  protected override render(): TemplateResult {
    const { app, territoryMap } = this.messages;
    return html`
      <cm-app-bar heading=${territoryMap.heading} back=${app.back} back-href="/requests">
      </cm-app-bar>
      <div class="stack loose">
        <div class="stack on-screen">
          <cm-territory-map-layers
            .layers=${this.#shown}
            .offered=${this.#offered}
            @cm-layers-chosen=${this.#onLayers}
          ></cm-territory-map-layers>
          <cm-territory-map-time
            .choice=${this.choice}
            today=${today()}
            @cm-week-chosen=${this.#onWeek}
          ></cm-territory-map-time>
        </div>
        ${drawAnswer(this.#picture, this.messages, (picture) => this.#renderPage(picture))}
      </div>
    `;
  }

  #renderPage(picture: TerritoryPicture): TemplateResult {
    const { territoryMap } = this.messages;
    return html`
      <cm-split
        class="on-screen"
        side=${this.side}
        list-word=${territoryMap.list}
        map-word=${territoryMap.map}
        label=${territoryMap.heading}
        @cm-side-chosen=${this.#onSide}
      >
        <cm-territory-map-lists
          slot="list"
          .picture=${picture}
          .diagnosis=${this.#diagnosis.value}
          .layers=${this.#shown}
          today=${today()}
        ></cm-territory-map-lists>
        <cm-territory-map-ground
          slot="map"
          .picture=${picture}
          .services=${this.#diagnosis.value?.services ?? []}
          .layers=${this.#shown}
        ></cm-territory-map-ground>
      </cm-split>
      ${
        this.#isCoordinator
          ? drawAnswer(this.#diagnosis, this.messages, (one) => this.#forCommittee(picture, one))
          : nothing
      }
    `;
  }

  #forCommittee(picture: TerritoryPicture, diagnosis: Diagnosis): TemplateResult {
    const report = reportOf(diagnosis.communes, picture, diagnosis.reach);
    return html`
      <cm-territory-map-reach class="on-screen" .diagnosis=${diagnosis}></cm-territory-map-reach>
      <cm-territory-map-files
        class="on-screen"
        .report=${report}
        .services=${diagnosis.services}
        .period=${this.#period}
        today=${today()}
      ></cm-territory-map-files>
      <cm-territory-map-sheet
        .report=${report}
        .services=${diagnosis.services}
        .period=${this.#period}
        today=${today()}
      ></cm-territory-map-sheet>
    `;
  }

  get #period(): Period {
    return periodOf(this.choice, today());
  }

  get #isCoordinator(): boolean {
    return this.me?.roles.includes('coordinator') ?? false;
  }

  /** Agents see the requests only. */
  get #offered(): readonly Layer[] {
    return this.#isCoordinator ? LAYERS : ['requests'];
  }

  get #shown(): readonly Layer[] {
    return this.layers.filter((layer) => this.#offered.includes(layer));
  }

  #onLayers(event: LayersChosenEvent): void {
    this.layers = event.layers;
  }

  #onWeek(event: WeekChosenEvent): void {
    this.choice = event.choice;
  }

  #onSide(event: SideChosenEvent): void {
    this.side = event.side;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-territory-map-page': TerritoryMapPage;
  }
}
