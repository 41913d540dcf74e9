import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { timelineStyles } from './timeline.styles.ts';

/** Something that happened, in words: what, when, who, and what was said. */
export interface TimelineEntry {
  readonly what: string;
  readonly when?: string;
  readonly who?: string;
  /** What somebody wrote. */
  readonly words?: string | TemplateResult;
  readonly icon?: IconName;
}

/** The history of a mission or a person, in the order given. Takes: `label`, `entries`. */
@customElement('cm-timeline')
export class Timeline extends LitElement {
  @property() label = '';
  @property({ attribute: false }) entries: readonly TimelineEntry[] = [];

  protected override render(): TemplateResult {
    const entries = this.entries.map((entry) => this.#entry(entry));
    return html`<ol aria-label=${this.label || nothing}>
      ${entries}
    </ol>`;
  }

  #entry(entry: TimelineEntry): TemplateResult {
    return html`<li>
      <span class="mark" ?data-plain=${!entry.icon}>
        ${entry.icon ? html`<cm-icon name=${entry.icon}></cm-icon>` : nothing}
      </span>
      <div>
        <p class="what">${entry.what}</p>
        ${
          entry.when || entry.who
            ? html`<p class="told">
                ${entry.when}${entry.when && entry.who ? ' · ' : ''}${entry.who}
              </p>`
            : nothing
        }
        ${entry.words ? html`<blockquote>${entry.words}</blockquote>` : nothing}
      </div>
    </li>`;
  }

  static override styles = timelineStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-timeline': Timeline;
  }
}
