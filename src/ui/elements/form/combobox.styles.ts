import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A list that opens below the field and covers what comes after it. */
export const comboboxStyles = [
  elementStyles,
  css`
    :host {
      display: block;
    }

    .below {
      position: relative;
    }

    [role='listbox'] {
      position: absolute;
      inset-inline: 0;
      top: var(--cm-space-1);
      /* Above a toast: what is being chosen comes before what was done. */
      z-index: 5;
      max-height: min(24rem, 55dvh);
      overflow-y: auto;
      overscroll-behavior: contain;
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
      box-shadow: var(--cm-shadow-lift);
    }

    [role='listbox'][hidden] {
      display: none;
    }

    .option {
      display: flex;
      gap: var(--cm-space-3);
      align-items: center;
      min-height: var(--cm-touch);
      padding: var(--cm-space-2) var(--cm-space-3);
      line-height: var(--cm-leading-tight);
      cursor: pointer;
      touch-action: manipulation;
    }

    .option + .option {
      border-top: 1px solid var(--cm-line);
    }

    .option:hover {
      background: var(--cm-primary-tint);
    }

    .option[aria-selected='true'] {
      background: var(--cm-primary-tint);
      box-shadow: inset 0.3rem 0 0 var(--cm-primary);
    }

    .option cm-icon {
      flex: none;
      color: var(--cm-primary);
    }

    .words {
      display: grid;
      gap: 0.125rem;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .word {
      font-weight: var(--cm-weight-strong);
    }

    .hint {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    @media (forced-colors: active) {
      .option[aria-selected='true'] {
        outline: 3px solid Highlight;
        outline-offset: -3px;
      }
    }
  `,
];
