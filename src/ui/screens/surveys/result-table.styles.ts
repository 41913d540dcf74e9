import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** The tables of results: three columns, or one below another where letters are large. */
export const resultTableStyles = [
  pageStyles,
  css`
    table {
      border-collapse: collapse;
      width: 100%;
    }

    :host {
      container-type: inline-size;
      display: block;
    }

    caption {
      font-weight: 600;
      padding-block: var(--cm-space-2);
      text-align: start;
    }

    th,
    td {
      border-block-end: 1px solid var(--cm-line);
      padding: var(--cm-space-2);
      text-align: start;
      vertical-align: top;
    }

    caption,
    th[scope='row'] {
      overflow-wrap: anywhere;
    }

    td:not(:first-child) {
      font-variant-numeric: tabular-nums;
    }

    /* A line of a telephone, or of a desk with letters twice as large, is not wide enough for three columns. */
    @container (max-width: 24rem) {
      thead {
        clip-path: inset(50%);
        height: 1px;
        overflow: hidden;
        position: absolute;
        width: 1px;
      }

      table,
      tbody,
      tfoot,
      tr,
      caption,
      tbody th {
        display: block;
      }

      tr {
        border-block-end: 1px solid var(--cm-line);
        padding-block: var(--cm-space-2);
      }

      tbody th,
      td {
        border: none;
        padding: 0;
      }

      td {
        display: inline;
      }

      td + td::before {
        content: ' · ';
      }

      /* The heads of the columns are not seen here: what they say stands beside the figure. */
      td[data-of] {
        display: block;
      }

      td[data-of]::before {
        content: attr(data-of) ' · ';
      }
    }

    summary {
      cursor: pointer;
      padding-block: var(--cm-space-3);
    }

    blockquote {
      border-inline-start: 3px solid var(--cm-line-strong);
      margin: 0;
      overflow-wrap: anywhere;
      padding-inline-start: var(--cm-space-3);
      white-space: pre-line;
    }
  `,
];
