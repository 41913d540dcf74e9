import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Diagnosis } from '../../../data/diagnosis/diagnosis.ts';
import {
  answerAndIf,
  type AndIfAnswer,
  type AndIfGround,
} from '../../../domain/diagnosis/and-if/and-if.ts';
import type { Point } from '../../../domain/kernel/place.ts';
import { communeAt } from '../../../domain/territory/commune-at.ts';
import type { Commune, Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../cards/territory/territory-view.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/notice.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { currentTerritoryContext, diagnosisContext, messagesContext } from '../../kit/contexts.ts';
import { changeIn } from '../../kit/forms/written-event.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import type { PickedEvent } from '../../map/map-events.ts';
import type { MapOverlays } from '../../map/overlays/overlays.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { daysOf, FIRST_CHOICE, periodName, type AndIfChoice } from './and-if-form.ts';
import './and-if-form.ts';
import './and-if-result.ts';
import { assumptionWords, beyondWords } from './and-if-words.ts';

type PlacedCommune = Commune & { readonly point: Point; readonly missed: number };

/** "And if two people more in Valmorand could drive?": the answer first, then what is imagined, and what it assumes. */
@customElement('cm-and-if-page')
export class AndIfPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      cm-territory-view {
        block-size: 26rem;
        min-block-size: 0;
      }

      ul {
        padding-inline-start: 1.2em;
        list-style: disc;
      }

      @media print {
        .on-screen {
          display: none !important;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: diagnosisContext }) diagnosis!: Diagnosis;
  @state() private choice = FIRST_CHOICE;
  /** Where the map was touched last: the pin stands there, and on no commune's number unasked. */
  @state() private touched: Point | undefined;

  readonly #ground = new LiveController(
    this,
    () => this.diagnosis.missed(daysOf(this.choice, today())),
    () => [this.choice.period, today()],
  );
  // The same object as long as it says the same: the map draws again what is another object.
  #overlays: { readonly of: AndIfGround | undefined; readonly drawn: MapOverlays } = {
    of: undefined,
    drawn: {},
  };

  protected override render(): TemplateResult {
    const { app, diagnosis } = this.messages;
    return html`
      <cm-app-bar
        class="on-screen"
        heading=${diagnosis.andIf.heading}
        back=${app.back}
        back-href="/map"
      ></cm-app-bar>
      <div class="stack loose" @input=${this.#onWritten}>
        ${drawAnswer(this.#ground, this.messages, (ground) => (ground ? this.#page(ground) : html`${nothing}`))}
      </div>
    `;
  }

  #page(ground: AndIfGround): TemplateResult {
    const { andIf } = this.messages.diagnosis;
    const communes = this.#communesOf(ground);
    const commune = this.#chosen(communes);
    if (!commune) {
      return html`<cm-notice tone="know" heading=${andIf.noCommune}
        >${andIf.noCommuneText}</cm-notice
      >`;
    }
    const answer = answerAndIf(ground, { ...this.choice, commune });
    return html`
      ${this.#answer(answer, commune)}
      <cm-and-if-form
        class="on-screen"
        .choice=${{ ...this.choice, commune: commune.code }}
        .communes=${communes}
        today=${today()}
      ></cm-and-if-form>
      <cm-territory-view
        class="on-screen"
        label=${andIf.map}
        pickable
        .picked=${this.touched}
        .overlays=${this.#overlaysOf(ground, communes)}
        @cm-map-picked=${this.#onPicked}
      ></cm-territory-view>
      ${answer.missed > 0 ? this.#assumptions(answer) : nothing}
    `;
  }

  #answer(answer: AndIfAnswer, commune: PlacedCommune): TemplateResult {
    const { andIf } = this.messages.diagnosis;
    if (answer.missed === 0) {
      return html`<cm-notice tone="good" heading=${andIf.nothingMissed}
        >${andIf.nothingMissedText}</cm-notice
      >`;
    }
    const period = periodName(this.choice, this.messages);
    return html`<cm-and-if-result
      .answer=${answer}
      given=${andIf.with(this.choice.volunteers, commune.name, period.toLocaleLowerCase())}
    ></cm-and-if-result>`;
  }

  #assumptions(answer: AndIfAnswer): TemplateResult {
    const { andIf, rule } = this.messages.diagnosis;
    const beyond = beyondWords(answer, this.messages);
    return html`<cm-section heading=${andIf.how}>
      <div class="stack tight">
        <p>${andIf.why}</p>
        <ul>
          ${assumptionWords(answer, this.messages).map((words) => html`<li>${words}</li>`)}
          ${beyond.map((words) => html`<li class="on-screen">${words}</li>`)}
        </ul>
        <p class="soft small">${rule}</p>
        <div class="on-screen">
          <cm-button icon="printer" @click=${this.#onPrint}>${andIf.print}</cm-button>
        </div>
      </div>
    </cm-section>`;
  }

  /** The commune that was chosen; until then the one where most was missed. */
  #chosen(communes: readonly PlacedCommune[]): PlacedCommune | undefined {
    const [most] = [...communes].sort((a, b) => b.missed - a.missed);
    return communes.find(({ code }) => code === this.choice.commune) ?? most;
  }

  /** Those that have a place, with how much was missed in each. */
  #communesOf({ missed }: AndIfGround): readonly PlacedCommune[] {
    return (this.territory?.communes ?? []).flatMap(({ point, ...commune }) => {
      const count = missed.filter((one) => one.commune === commune.code).length;
      return point ? [{ ...commune, point, missed: count }] : [];
    });
  }

  #overlaysOf(ground: AndIfGround, communes: readonly PlacedCommune[]): MapOverlays {
    if (this.#overlays.of === ground) return this.#overlays.drawn;
    const { andIf } = this.messages.diagnosis;
    const areas = communes.map(({ code, missed, name }) => ({
      ...{ code, value: missed },
      label: andIf.missedOf(name, missed),
    }));
    const density = { areas, legend: andIf.missedLegend, say: String };
    this.#overlays = { of: ground, drawn: { density } };
    return this.#overlays.drawn;
  }

  #onWritten(event: Event): void {
    const change = changeIn<AndIfChoice>(event, this.choice);
    if (!change) return;
    this.choice = { ...this.choice, ...change };
    if (change.commune !== undefined) this.touched = undefined;
  }

  #onPicked({ lat, lon }: PickedEvent): void {
    const commune = communeAt(this.territory?.communes ?? [], { lat, lon });
    if (!commune) return;
    this.choice = { ...this.choice, commune: commune.code };
    this.touched = { lat, lon };
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-and-if-page': AndIfPage;
  }
}
