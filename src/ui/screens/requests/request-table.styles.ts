import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** Lines close together, whose names are the links; the head stays in sight. */
export const requestTableStyles = [
  pageStyles,
  css`
    table {
      width: 100%;
      font-size: var(--cm-text-s);
      line-height: var(--cm-leading-tight);
      table-layout: fixed;
      border-collapse: separate;
      border-spacing: 0;
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-m);
    }

    th,
    td {
      padding: 0.1rem 0.35rem;
      font-weight: inherit;
      text-align: start;
      vertical-align: middle;
      border-top: 1px solid var(--cm-line);
      overflow-wrap: break-word;
      hyphens: auto;
      hyphenate-limit-chars: 10 4 4;
    }

    thead th {
      position: sticky;
      top: var(--cm-bar-top, 0);
      z-index: 1;
      padding: 0;
      background: var(--cm-sunk);
      border-top: 0;
    }

    thead th:nth-child(1) {
      width: 20%;
    }

    thead th:nth-child(2) {
      width: 26%;
    }

    thead th:nth-child(3) {
      width: 17%;
    }

    thead th:nth-child(5) {
      width: 18%;
    }

    thead th:first-child {
      border-start-start-radius: var(--cm-radius-m);
    }

    thead th:last-child {
      border-start-end-radius: var(--cm-radius-m);
    }

    button {
      display: flex;
      gap: var(--cm-space-1);
      align-items: center;
      width: 100%;
      min-height: var(--cm-touch);
      padding: 0 0.35rem;
      font: inherit;
      font-weight: var(--cm-weight-strong);
      color: var(--cm-ink);
      text-align: start;
      cursor: pointer;
      background: none;
      border: 0;
    }

    button:hover,
    tbody tr:hover {
      background: var(--cm-primary-tint);
    }

    button cm-icon {
      --cm-icon-size: 1.1em;
    }

    a {
      display: flex;
      align-items: center;
      min-height: var(--cm-touch);
      color: var(--cm-ink);
      text-decoration: none;
    }

    a:hover {
      color: var(--cm-primary);
      text-decoration: underline;
    }

    tbody td:first-child {
      font-variant-numeric: tabular-nums;
      border-inline-start: 0.3rem solid transparent;
    }

    [data-urgent] td:first-child {
      border-inline-start-color: var(--cm-accent);
    }

    .kind {
      font-weight: var(--cm-weight-body);
    }

    cm-kind {
      --unit: 0.5rem;
    }

    cm-state {
      display: flex;
      width: fit-content;
      padding: 0 0.5em 0 0.3em;
      white-space: nowrap;
    }

    .beside {
      color: var(--cm-ink-soft);
    }

    /* A place has two lines; its whole name is on the request. */
    .beside,
    .commune {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
];
