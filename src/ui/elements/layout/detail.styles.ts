import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** One row: a small label above, the value below it in full size. */
export const detailStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      min-width: 0;
      border-bottom: 1px solid var(--cm-line);
    }

    :host(:last-child) {
      border-bottom: 0;
    }

    .row {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-1) min(var(--cm-space-3), 3vw);
      align-items: center;
      min-height: var(--cm-touch);
      padding-block: var(--cm-space-2);
    }

    cm-icon {
      --cm-icon-size: min(1.6rem, 9vw);

      color: var(--cm-primary);
    }

    .words {
      display: grid;

      /* With large letters, what stands at the end goes below: no word is torn for a button. */
      flex: 1 1 min(8em, 60%);
      min-width: 0;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }

    .label {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    .value,
    a {
      font-size: var(--cm-text-l);
      font-weight: var(--cm-weight-strong);
    }

    a {
      color: var(--cm-primary);
      text-decoration-thickness: 2px;
      text-underline-offset: 0.2em;
      outline: none;
    }

    a::after {
      position: absolute;
      inset: 0 calc(var(--cm-space-2) * -1);
      content: '';
      border-radius: var(--cm-radius-s);
    }

    a:focus-visible::after {
      outline: 3px solid var(--cm-focus);
    }

    @media print {
      .row {
        min-height: 0;
        padding-block: 0.15rem;
      }

      .value,
      a {
        font-size: var(--cm-text-m);
        color: inherit;
        text-decoration: none;
      }
    }

    ::slotted([slot='end']) {
      position: relative;
      z-index: 1;
    }
  `,
];
