import { css } from 'lit';
import { pageStyles } from '../../../theme/page.styles.ts';

/** An action at the left, what it should change at the right, an arrow of words between them. */
export const theoryPageStyles = [
  pageStyles,
  css`
    ol {
      display: grid;
      gap: var(--cm-space-4);
    }

    li {
      display: grid;
      gap: var(--cm-space-2);
      padding: var(--cm-pad);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-m);
      break-inside: avoid;
    }

    .action {
      font-weight: var(--cm-weight-strong);
    }

    .arrow {
      color: var(--cm-primary);
      font-size: var(--cm-text-s);
    }

    .arrow::after {
      content: ' →' / '';
    }

    .changes {
      display: grid;
      gap: var(--cm-space-2);
    }

    .change {
      padding-inline-start: var(--cm-space-3);
      border-inline-start: 3px solid var(--cm-primary);
    }

    .on-paper {
      display: none;
    }

    @media (min-width: 40rem) {
      li {
        grid-template-columns: 2fr auto 3fr;
        align-items: start;
      }
    }

    @media print {
      cm-app-bar,
      .on-screen {
        display: none !important;
      }

      .on-paper {
        display: block;
        margin-bottom: 4mm;
      }

      li {
        grid-template-columns: 2fr auto 3fr;
        padding: 3mm;
      }
    }
  `,
];
