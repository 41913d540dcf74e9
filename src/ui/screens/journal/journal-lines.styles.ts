import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** A line is a small paragraph on a phone, and a row of a table where there is room. */
export const journalLinesStyles = [
  pageStyles,
  css`
    li {
      display: grid;
      gap: 0 var(--cm-space-3);
      padding: var(--cm-space-3) 0;
      border-block-end: var(--cm-border) solid var(--cm-line);
      overflow-wrap: anywhere;
    }

    .when {
      color: var(--cm-ink-soft);
      font-size: var(--cm-text-s);
    }

    .what {
      font-weight: var(--cm-weight-strong);
    }

    li[data-kind='sign-in-failed'] .what,
    li[data-kind='lines-missed'] .what {
      color: var(--cm-danger);
    }

    .details {
      color: var(--cm-ink-soft);
    }

    .details:empty {
      display: none;
    }

    .details a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--cm-touch);
    }

    @media (min-width: 60rem) {
      li {
        grid-template-columns: 13rem minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr);
        align-items: baseline;
      }

      .details:empty {
        display: block;
      }
    }

    @media print {
      li {
        grid-template-columns: 9rem minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr);
        padding: 0.15rem 0;
        font-size: 9pt;
        break-inside: avoid;
      }

      a {
        color: inherit;
        text-decoration: none;
      }
    }
  `,
];
