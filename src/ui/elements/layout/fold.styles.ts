import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A quiet line with a door at its end, which turns when it is open. */
export const foldStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      min-width: 0;
    }

    details {
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-m);
    }

    summary {
      display: flex;
      gap: var(--cm-space-2);
      align-items: center;
      min-height: var(--cm-touch);
      padding: 0 var(--cm-space-3);
      font-weight: var(--cm-weight-strong);
      line-height: var(--cm-leading-tight);
      color: var(--cm-ink);
      cursor: pointer;
      list-style: none;
      border-radius: calc(var(--cm-radius-m) - 1px);
    }

    summary::-webkit-details-marker {
      display: none;
    }

    summary > cm-icon {
      --cm-icon-size: min(1.25rem, 7vw);

      flex: none;
      color: var(--cm-primary);
    }

    .words {
      flex: 1 1 min-content;
      min-width: 0;
      overflow-wrap: break-word;
      hyphens: auto;
    }

    .told {
      font-weight: var(--cm-weight-body);
      color: var(--cm-ink-soft);
    }

    .door {
      transition: transform var(--cm-quick) var(--cm-ease);
    }

    details[open] .door {
      transform: rotate(90deg);
    }

    summary:hover {
      background: var(--cm-primary-tint);
    }

    .inside {
      padding: min(var(--cm-space-3), 3vw);
      border-top: var(--cm-border) solid var(--cm-line);
    }

    @media print {
      details:not([open]),
      .door {
        display: none;
      }
    }
  `,
];
