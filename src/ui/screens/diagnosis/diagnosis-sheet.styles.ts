import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** On paper only: black lines on white, told apart by shape as well as by tint. */
export const sheetStyles = [
  pageStyles,
  css`
    :host {
      display: none;
    }

    @media print {
      :host {
        display: block;
        color: var(--cm-ink);
        font-size: 8.5pt;
        line-height: 1.25;
      }

      header,
      svg[role],
      dl,
      table {
        margin: 0 0 3mm;
      }

      h1 {
        font-size: 15pt;
      }

      p {
        max-width: none;
      }

      svg[role] {
        display: block;
        width: 100%;
        max-height: 100mm;
        border: 0.3mm solid var(--cm-line-strong);
      }

      .commune {
        fill: var(--cm-primary-tint);
        stroke: var(--cm-line-strong);
        stroke-width: 1.2;
        print-color-adjust: exact;
      }

      circle.commune {
        stroke-dasharray: 5 4;
      }

      .count {
        fill: var(--cm-primary);
        print-color-adjust: exact;
      }

      .gap {
        fill: none;
        stroke: var(--cm-accent);
        stroke-width: 4;
        stroke-dasharray: 7 4;
        print-color-adjust: exact;
      }

      text {
        font-family: var(--cm-font);
        text-anchor: middle;
      }

      .figure {
        fill: var(--cm-on-primary);
        font-size: 17px;
        font-weight: 700;
      }

      .name {
        fill: var(--cm-ink);
        font-size: 18px;
        font-weight: 700;
        paint-order: stroke;
        stroke: var(--cm-surface);
        stroke-width: 5px;
        stroke-linejoin: round;
      }

      .service rect {
        fill: var(--cm-surface);
        stroke: var(--cm-ink);
        stroke-width: 1;
      }

      .service text {
        fill: var(--cm-ink);
        font-size: 12px;
        font-weight: 700;
      }

      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 1mm 5mm;
      }

      dl > div {
        display: flex;
        gap: 1.5mm;
        align-items: center;
      }

      dt svg {
        display: block;
        width: 5.5mm;
        height: 5.5mm;
      }

      dl .figure {
        font-size: 13px;
      }

      dd {
        margin: 0;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }

      th,
      td {
        padding: 0.7mm 1.2mm;
        border: 0.2mm solid var(--cm-line-strong);
        text-align: end;
        vertical-align: bottom;
        line-height: 1.15;
      }

      td {
        white-space: nowrap;
      }

      th:first-child {
        text-align: start;
      }

      th[scope='colgroup'] {
        text-align: center;
      }

      tr {
        break-inside: avoid;
      }

      tfoot {
        display: table-row-group;
        font-weight: 700;
      }

      footer {
        display: grid;
        gap: 1mm;
        font-size: 7.5pt;
      }
    }
  `,
];
