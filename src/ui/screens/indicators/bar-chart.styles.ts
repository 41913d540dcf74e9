import { css } from 'lit';
import { figuresStyles } from '../../kit/styles/figures.styles.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Bars told apart by tint and by pattern, on a screen by day and by night, and on paper. */
export const barChartStyles = [
  pageStyles,
  figuresStyles,
  css`
    figure {
      display: grid;
      gap: var(--cm-space-3);
      margin: 0;
    }

    svg {
      display: block;
      width: 100%;
      max-width: 29rem;
      height: auto;
      print-color-adjust: exact;
    }

    text {
      font-family: var(--cm-font);
      font-size: 15px;
      fill: var(--cm-ink);
    }

    .value {
      font-weight: 700;
    }

    .bar-0 {
      fill: var(--cm-primary);
    }

    .bar-1 {
      fill: var(--cm-blue);
    }

    .bar-2 {
      fill: var(--cm-ochre-fill);
    }

    .bar-3 {
      fill: var(--cm-surface);
      stroke: var(--cm-accent);
      stroke-width: 2;
      stroke-dasharray: 4 3;
    }

    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-1) var(--cm-space-4);
      font-size: var(--cm-text-s);
    }

    .legend span {
      display: inline-flex;
      gap: var(--cm-space-2);
      align-items: center;
    }

    .legend svg {
      width: 16px;
      height: 16px;
    }

    figcaption {
      font-weight: var(--cm-weight-strong);
    }

    @media (min-width: 64rem) {
      figure {
        grid-template-columns: minmax(0, 29rem) minmax(0, 1fr);
      }

      figcaption,
      .legend {
        grid-column: 1 / -1;
      }
    }

    .figures {
      align-self: start;
    }

    @media print {
      :host {
        font-size: 8pt;
      }

      figure {
        grid-template-columns: 75mm 1fr;
        gap: 1.5mm 4mm;
      }

      figcaption,
      .legend {
        grid-column: 1 / -1;
      }

      table {
        font-size: 8pt;
      }

      th,
      td {
        padding: 0.4mm 1.2mm;
      }
    }
  `,
];
