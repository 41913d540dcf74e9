import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ServiceAccess } from '../../../data/diagnosis/diagnosis.ts';
import type { AskedRequest, TerritoryPicture } from '../../../domain/diagnosis/picture.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { figuresStyles } from '../../kit/styles/figures.styles.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { PAGE_SIZE, pagedList } from '../../kit/lists/paged-list.ts';
import '../../cards/requests/request-card.ts';
import type { Layer } from './diagnosis-layers.ts';
import { gapWords, unmetWords } from './diagnosis-words.ts';

/** A list of several layers is looked through first, and read one after the other later. */
const MAX_SHOWN = 6;

/**
 * Exactly what the map shows, as lists and tables. Takes: `picture`, `serviceAccess`, `layers`, `today`.
 */
@customElement('cm-diagnosis-lists')
export class DiagnosisLists extends LitElement {
  static override styles = [
    pageStyles,
    figuresStyles,
    css`
      .gap {
        padding: var(--cm-space-3) var(--cm-pad);
        background: var(--cm-accent-tint);
        border-inline-start: 5px solid var(--cm-accent);
        border-radius: var(--cm-radius-s);
      }

      .gap p:first-child {
        font-weight: var(--cm-weight-strong);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) picture!: TerritoryPicture;
  @property({ attribute: false }) serviceAccess: ServiceAccess | undefined;
  @property({ attribute: false }) layers: readonly Layer[] = [];
  @property() today: Day = '';
  @state() private shown: Readonly<Record<'living' | 'unmet', number>> = {
    living: MAX_SHOWN,
    unmet: MAX_SHOWN,
  };

  protected override render(): TemplateResult {
    const { diagnosis } = this.messages;
    if (this.layers.length === 0) {
      return html`<cm-empty heading=${diagnosis.nothingShown} drawing="village"
        >${diagnosis.nothingShownText}</cm-empty
      >`;
    }
    return html`<div class="stack loose">
      ${this.layers.map(
        (layer) =>
          html`<cm-section heading=${diagnosis.layer[layer]}>
            <div class="stack tight">${this.#layer(layer)}</div>
          </cm-section>`,
      )}
    </div>`;
  }

  #layer(layer: Layer): TemplateResult {
    switch (layer) {
      case 'requests':
        return this.#requests();
      case 'volunteers':
        return this.#volunteers();
      case 'gaps':
        return this.#gaps();
      case 'unmet':
        return this.#unmet();
      case 'services':
        return this.#services();
    }
  }

  #requests(): TemplateResult {
    const { living } = this.picture;
    const { diagnosis } = this.messages;
    const stillToDo = living.filter(({ request }) => isLive(request.phase)).length;
    const isPlaced = ({ person }: AskedRequest): boolean =>
      this.#middleOf(person?.commune) !== undefined;
    const rough = living.filter((one) => !one.person?.point);
    const lost = rough.filter((one) => !isPlaced(one)).length;
    const middle = rough.length - lost;
    return html`
      <p role="status">${diagnosis.requests(living.length, stillToDo)}</p>
      ${middle > 0 ? html`<p class="soft small">${diagnosis.inCommune(middle)}</p>` : nothing}
      ${lost > 0 ? html`<p class="soft small">${diagnosis.unplaced(lost)}</p>` : nothing}
      ${pagedList(
        living,
        this.shown.living,
        ({ request }) => request._id,
        (asked) => cardOf(asked),
        this.#onMoreLiving,
        this.messages,
      )}
    `;
  }

  #unmet(): TemplateResult {
    const { unmet } = this.picture;
    const { diagnosis } = this.messages;
    return html`
      <p>${diagnosis.unmet(unmet.length)}</p>
      <div>
        <cm-button icon="hand-heart" href="/map/and-if">${diagnosis.andIf.open}</cm-button>
      </div>
      ${pagedList(
        unmet,
        this.shown.unmet,
        ({ request }) => request._id,
        (one) =>
          html`<div class="stack tight">
            ${cardOf(one)}
            <div class="cluster">
              <cm-tag tone="call" icon="hourglass"
                >${unmetWords(one, this.today, this.messages)}</cm-tag
              >
            </div>
          </div>`,
        this.#onMoreUnmet,
        this.messages,
      )}
    `;
  }

  #volunteers(): TemplateResult {
    const { diagnosis, language } = this.messages;
    const { density, fromElsewhere } = this.picture;
    const total = density.reduce((sum, { volunteers }) => sum + volunteers, 0);
    return html`
      <p>${diagnosis.volunteers(total)}</p>
      ${
        fromElsewhere > 0
          ? html`<p class="soft small">${diagnosis.fromElsewhere(fromElsewhere)}</p>`
          : nothing
      }
      <div class="figures" role="region" tabindex="0" aria-label=${diagnosis.layer.volunteers}>
        <table>
          <thead>
            <tr>
              <th scope="col">${diagnosis.commune}</th>
              <th scope="col">${diagnosis.volunteersColumn}</th>
              <th scope="col">${diagnosis.perThousand}</th>
            </tr>
          </thead>
          <tbody>
            ${density.map(
              ({ commune, volunteers, perThousand }) =>
                html`<tr>
                  <th scope="row">${commune.name}</th>
                  <td>${sayNumber(volunteers, language)}</td>
                  <td>
                    ${perThousand === undefined ? '–' : sayNumber(perThousand, language, { digits: 1 })}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #gaps(): TemplateResult {
    const { gaps } = this.picture;
    return html`
      <p>${this.messages.diagnosis.gaps(gaps.length)}</p>
      <ul class="stack tight">
        ${gaps.map((gap) => {
          const { what, nearest } = gapWords(gap, this.territory, this.messages);
          return html`<li class="gap">
            <p>${what}</p>
            <p class="small">${nearest}</p>
          </li>`;
        })}
      </ul>
    `;
  }

  #services(): TemplateResult {
    const { diagnosis } = this.messages;
    const services = this.serviceAccess?.services ?? [];
    if (!this.serviceAccess || this.serviceAccess.isBlind) return html`<p>${diagnosis.noPack}.</p>`;
    return html`${this.serviceAccess.reach.map(({ kind, services: count }) => {
      const named = services.filter((one) => one.kind === kind && one.name).map((one) => one.name);
      return html`<div>
        <h3>${diagnosis.service[kind]}</h3>
        <p>${[diagnosis.serviceCount(count), ...named].join(' · ')}</p>
      </div>`;
    })}`;
  }

  #middleOf(commune: string | undefined): unknown {
    if (commune === undefined || communeName(this.territory, commune) === commune) return undefined;
    return this.territory?.communes.find(({ code }) => code === commune)?.point;
  }

  readonly #onMoreLiving = (): void => {
    this.shown = { ...this.shown, living: this.shown.living + PAGE_SIZE };
  };

  readonly #onMoreUnmet = (): void => {
    this.shown = { ...this.shown, unmet: this.shown.unmet + PAGE_SIZE };
  };
}

function cardOf(asked: AskedRequest): TemplateResult {
  const card = { ...asked, provisional: false, claimants: [] };
  return html`<cm-request-card .card=${card}></cm-request-card>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-diagnosis-lists': DiagnosisLists;
  }
}
