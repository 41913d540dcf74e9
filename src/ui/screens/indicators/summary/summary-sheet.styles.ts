import { css } from 'lit';
import { figuresStyles } from '../../../kit/styles/figures.styles.ts';
import { pageStyles } from '../../../theme/page.styles.ts';

/** Two sheets: on a screen as they will be printed, on paper one A4 page each. */
export const summarySheetStyles = [
  pageStyles,
  figuresStyles,
  css`
    :host {
      display: grid;
      gap: var(--cm-space-5);
    }

    .sheet {
      display: grid;
      gap: var(--cm-space-4);
      align-content: start;
      max-width: 52rem;
      padding: var(--cm-pad);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-m);
    }

    header {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-1) var(--cm-space-4);
      align-items: baseline;
      justify-content: space-between;
      padding-bottom: var(--cm-space-2);
      border-bottom: 2px solid var(--cm-primary);
    }

    h3 {
      color: var(--cm-primary);
    }

    td.said {
      text-align: start;
    }

    blockquote {
      margin: 0;
      padding-inline-start: var(--cm-space-3);
      overflow-wrap: anywhere;
      border-inline-start: 3px solid var(--cm-line-strong);
    }

    footer {
      display: grid;
      gap: var(--cm-space-1);
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    @media print {
      :host {
        display: block;
        font-size: 9.5pt;
        line-height: 1.3;
      }

      .sheet {
        gap: 3mm;
        max-width: none;
        padding: 0;
        border: 0;
        break-inside: avoid;
      }

      .sheet + .sheet {
        break-before: page;
      }

      h2 {
        font-size: 17pt;
      }

      h3 {
        font-size: 11pt;
      }

      p {
        max-width: none;
      }

      blockquote {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
      }

      .figures {
        overflow: visible;
        border: 0;
      }

      table {
        font-size: 9pt;
      }

      th,
      td {
        padding: 0.8mm 1.5mm;
      }

      footer {
        font-size: 7.5pt;
        line-height: 1.25;
      }
    }
  `,
];
