import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A field with a magnifying glass. */
export const searchFieldStyles = [
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

    .control {
      display: flex;
      gap: var(--cm-space-2);
      align-items: center;
      padding-inline-start: var(--cm-space-3);
      color: var(--cm-ink);
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: 999px;
    }

    .control:focus-within {
      border-color: var(--cm-focus);
      outline: 2px solid var(--cm-focus);
    }

    input {
      flex: 1;
      min-width: 0;
      min-height: calc(var(--cm-touch) - 4px);
      padding: 0;
      appearance: none;
      background: none;
      border: 0;
      outline: none;
    }

    input:focus-visible {
      outline: none;
    }

    input::-webkit-search-cancel-button {
      display: none;
    }

    input::placeholder {
      color: var(--cm-ink-soft);
      opacity: 1;
    }

    button {
      display: grid;
      flex: none;
      place-items: center;
      width: calc(var(--cm-touch) - 4px);
      height: calc(var(--cm-touch) - 4px);
      padding: 0;
      cursor: pointer;
      background: none;
      border: 0;
      border-radius: 50%;
    }

    button:hover {
      background: var(--cm-primary-tint);
    }

    cm-icon {
      color: var(--cm-ink-soft);
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
