import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** One row: minus button, figure, plus button. */
export const stepperStyles = [
  elementStyles,
  css`
    :host {
      display: block;
    }

    label {
      display: block;
      margin-bottom: var(--cm-space-1);
      font-weight: var(--cm-weight-strong);
    }

    p {
      margin: 0 0 var(--cm-space-2);
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    .row {
      display: flex;
      width: 100%;
      max-width: 22rem;
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
    }

    button {
      display: grid;
      flex: none;
      place-items: center;
      width: calc(var(--cm-touch) + 0.5rem);
      min-height: calc(var(--cm-touch) + 0.25rem);
      color: var(--cm-primary);
      cursor: pointer;
      background: var(--cm-primary-tint);
      border: 0;
      border-radius: calc(var(--cm-radius-m) - 2px) 0 0 calc(var(--cm-radius-m) - 2px);
      touch-action: manipulation;
    }

    button:last-child {
      border-radius: 0 calc(var(--cm-radius-m) - 2px) calc(var(--cm-radius-m) - 2px) 0;
    }

    button[aria-disabled='true'] {
      color: var(--cm-line-strong);
      cursor: not-allowed;
      background: var(--cm-sunk);
    }

    .figure {
      display: flex;
      flex: 1;
      gap: var(--cm-space-1);
      align-items: baseline;
      justify-content: center;
      min-width: 0;
      padding-inline: var(--cm-space-2);
    }

    input {
      width: 4ch;
      min-width: 0;
      min-height: 100%;
      padding: 0;
      font-size: var(--cm-text-xl);
      font-weight: var(--cm-weight-title);
      font-variant-numeric: tabular-nums;
      text-align: right;
      background: transparent;
      border: 0;
      border-radius: var(--cm-radius-s);
    }

    .error {
      display: flex;
      gap: var(--cm-space-2);
      align-items: flex-start;
      margin-top: var(--cm-space-2);
      font-weight: var(--cm-weight-strong);
      color: var(--cm-danger);
    }

    .error:empty,
    .error:not(:has(cm-icon)) {
      margin: 0;
    }

    #unit {
      color: var(--cm-ink-soft);
    }

    @media print {
      button {
        display: none;
      }
    }
  `,
];
