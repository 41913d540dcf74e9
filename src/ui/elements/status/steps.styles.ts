import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Arches in a row, joined by a line. */
export const stepsStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }

    ol {
      display: flex;
      padding: 0;
      margin: 0;
      list-style: none;
    }

    li {
      position: relative;
      display: grid;
      flex: 1 1 0;
      gap: 0.15rem;
      align-content: start;
      justify-items: center;
      min-width: 0;
      padding-inline: 0.15rem;
      line-height: var(--cm-leading-tight);
      text-align: center;
    }

    li:not(:first-child)::before {
      position: absolute;
      top: calc(1.25rem - 2px);
      right: calc(50% + 1.25rem);
      left: calc(-50% + 1.25rem);
      height: 4px;
      content: '';
      background: var(--cm-line);
    }

    li:not([data-standing='future'])::before {
      background: var(--cm-primary);
    }

    .mark {
      display: grid;
      place-items: center;
      width: 2.25rem;
      height: 2.5rem;
      padding-top: 0.2rem;
      margin-bottom: 0.25rem;
      font-weight: var(--cm-weight-title);
      color: var(--cm-ink-soft);
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: var(--cm-radius-arch);
    }

    [data-standing='past'] .mark {
      color: var(--cm-on-primary);
      background: var(--cm-primary);
      border-color: var(--cm-primary);
    }

    [data-standing='present'] .mark {
      color: var(--cm-ink);
      background: var(--cm-ochre-tint);
      border: 3px solid var(--cm-ochre);
    }

    .word {
      font-size: var(--cm-text-s);
      overflow-wrap: break-word;
    }

    [data-standing='present'] .word {
      font-weight: var(--cm-weight-title);
    }

    [data-standing='future'] .word {
      color: var(--cm-ink-soft);
    }

    .hint {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    /* Too narrow for words side by side (large letters, a small phone): one under the other, none torn in two. */
    @container (max-width: 17rem) {
      ol {
        display: grid;
        gap: var(--cm-space-2);
      }

      li {
        grid-template-columns: auto minmax(0, 1fr);
        column-gap: var(--cm-space-3);
        align-items: center;
        justify-items: start;
        text-align: start;
      }

      li .mark {
        grid-row: 1 / span 2;
      }

      li .word:last-child {
        grid-row: 1 / span 2;
      }

      li:not(:first-child)::before {
        top: calc(var(--cm-space-2) * -1 - 0.25rem);
        right: auto;
        left: calc(1.275rem - 2px);
        width: 4px;
        height: calc(var(--cm-space-2) + 0.25rem);
      }
    }

    @media (forced-colors: active) {
      li::before {
        background: CanvasText;
      }

      [data-standing='present'] .mark {
        border-color: Highlight;
      }
    }
  `,
];
