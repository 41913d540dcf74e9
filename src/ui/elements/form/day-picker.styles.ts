import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Chips for the usual days, a sheet of paper for the others. */
export const dayPickerStyles = [
  elementStyles,
  css`
    :host {
      display: block;
    }

    fieldset {
      min-width: 0;
      padding: 0;
      margin: 0;
      border: 0;
    }

    legend {
      padding: 0;
      margin-bottom: var(--cm-space-1);
      font-weight: var(--cm-weight-strong);
    }

    p {
      margin: 0 0 var(--cm-space-2);
    }

    .hint {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    .error {
      display: flex;
      gap: var(--cm-space-2);
      font-weight: var(--cm-weight-strong);
      color: var(--cm-danger);
    }

    .days {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-2);
      align-items: flex-end;
    }

    button {
      display: inline-flex;
      gap: var(--cm-space-1);
      align-items: center;
      min-height: var(--cm-touch);
      padding: var(--cm-space-2) var(--cm-space-4);
      font-weight: var(--cm-weight-strong);
      line-height: var(--cm-leading-tight);
      cursor: pointer;
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: 999px;
      touch-action: manipulation;
    }

    button:hover {
      background: var(--cm-primary-tint);
    }

    button[aria-pressed='true'] {
      color: var(--cm-on-primary);
      background: var(--cm-primary);
      border-color: var(--cm-primary);
    }

    .calendar {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      flex: 1 1 min(11rem, 100%);
      min-width: 0;
      gap: 0.2rem;
      max-width: 18rem;
    }

    .calendar span {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    input {
      width: 100%;
      min-width: 0;
      min-height: var(--cm-touch);
      padding: var(--cm-space-2) var(--cm-space-3);
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
    }

    [data-invalid] input {
      border-color: var(--cm-danger);
      border-width: 3px;
    }
  `,
];
