import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import { charterVersion } from '../../../domain/territory/charter.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { isGoodOn } from '../../../domain/volunteers/checks.ts';
import { fileChecks, stageOf, type FileCheck } from '../../../domain/volunteers/file.ts';
import type { SignedCharter, Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { capitalize } from '../../kit/capitalize.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/fold.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './file-note.ts';
import type { Noted } from './file-note.ts';

/**
 * A volunteer's file: when they were met, the charter they signed, which papers were seen and until when they are
 * good; what comes next has the main button as long as they wait to be welcomed. Takes: `volunteer`.
 */
@customElement('cm-volunteer-file')
export class VolunteerFile extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .rows {
        display: grid;
        gap: var(--cm-space-2);
      }

      .over {
        color: var(--cm-danger);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @property({ attribute: false }) volunteer!: Volunteer;
  @state() private noting: Noted | undefined;

  protected override render(): TemplateResult {
    const { file } = this.messages.volunteers;
    const { met, charter, status } = this.volunteer;
    const next = status === 'pending' ? stageOf(this.volunteer) : undefined;
    const checks = fileChecks(this.volunteer, this.territory);
    const isShown = ({ asked, seen }: FileCheck): boolean => asked.length > 0 || !!seen;
    return html`<cm-section heading=${file.heading}>
      <div class="rows">
        ${this.#row('met', 'users-round', file.met, this.#day(met), next === 'candidate')}
        ${this.#row('charter', 'file-text', file.charter, this.#charter(charter), next === 'met')}
        ${checks.filter(isShown).map((one) => this.#check(one))}
      </div>
      ${
        checks.every(isShown)
          ? nothing
          : html`<cm-fold icon="plus">
              <span slot="line">${file.otherChecks}</span>
              <div class="rows">
                ${checks.filter((one) => !isShown(one)).map((one) => this.#check(one))}
              </div>
            </cm-fold>`
      }
      ${
        this.noting
          ? html`<cm-file-note
              .volunteer=${this.volunteer}
              what=${this.noting}
              @cm-went-back=${this.#onDone}
            ></cm-file-note>`
          : nothing
      }
    </cm-section>`;
  }

  #row(
    what: Noted,
    icon: 'users-round' | 'file-text' | 'shield-check',
    label: string,
    value: TemplateResult | string,
    isNext = false,
  ): TemplateResult {
    const { file } = this.messages.volunteers;
    return html`<cm-detail icon=${icon} label=${label}>
      ${value}
      <cm-button
        slot="end"
        variant=${isNext ? 'primary' : 'secondary'}
        label="${file.note} : ${label}"
        data-what=${what}
        @click=${this.#onNote}
        >${file.note}</cm-button
      >
    </cm-detail>`;
  }

  #day(day: string | undefined): string {
    const { volunteers, when } = this.messages;
    return day ? volunteers.file.onDay(sayDate(day, when)) : volunteers.file.notYet;
  }

  #charter(signed: SignedCharter | undefined): string {
    const { file } = this.messages.volunteers;
    if (!signed) return file.notYet;
    const how = signed.how === 'paper' ? file.signedOnPaper : file.signedOnScreen;
    const isOther = signed.version !== charterVersion(this.territory);
    return `${how} ${this.#day(signed.on)}${isOther ? ` · ${file.olderCharter}` : ''}`;
  }

  #check({ check, seen, asked }: FileCheck): TemplateResult {
    const { checks, volunteers, vocabulary } = this.messages;
    const { file } = volunteers;
    const kinds = asked.map(({ id }) => vocabulary.kindWord(id)).join(', ');
    return this.#row(
      check,
      'shield-check',
      `${capitalize(checks.names[check])}${kinds ? ` · ${file.askedFor(kinds)}` : ''}`,
      seen ? this.#seen(seen) : file.notSeen,
    );
  }

  #seen({ on, until, by }: NonNullable<FileCheck['seen']>): TemplateResult {
    const { volunteers, when } = this.messages;
    const { file } = volunteers;
    const words = file.seenBy(sayDate(on, when), by === this.me?.user ? file.you : file.colleague);
    if (!until) return html`${words}`;
    const day = sayDate(until, when);
    return isGoodOn({ until }, today())
      ? html`${words} · ${file.goodUntil(day)}`
      : html`${words} · <span class="over">${file.overSince(day)}</span>`;
  }

  #onNote(event: Event): void {
    this.noting = (event.currentTarget as HTMLElement).dataset['what'] as Noted;
  }

  #onDone(): void {
    this.noting = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-file': VolunteerFile;
  }
}
