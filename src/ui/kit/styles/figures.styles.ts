import { css } from 'lit';

/** Tables of figures: names at the left, figures under one another, wide ones scroll by themselves. */
export const figuresStyles = css`
  .figures {
    overflow-x: auto;
    background: var(--cm-surface);
    border: var(--cm-border) solid var(--cm-line);
    border-radius: var(--cm-radius-m);
  }

  table {
    width: 100%;
    font-size: var(--cm-text-s);
    font-variant-numeric: tabular-nums;
    border-collapse: collapse;
  }

  caption {
    padding: var(--cm-space-3) var(--cm-space-3) 0;
    font-weight: var(--cm-weight-strong);
    text-align: start;
  }

  th,
  td {
    padding: var(--cm-space-2) var(--cm-space-3);
    line-height: var(--cm-leading-tight);
    text-align: end;
    vertical-align: top;
    border-bottom: var(--cm-border) solid var(--cm-line);
  }

  th:first-child {
    text-align: start;
  }

  thead th {
    vertical-align: bottom;
    color: var(--cm-ink-soft);
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  tfoot > tr > * {
    font-weight: var(--cm-weight-strong);
    border-top: 2px solid var(--cm-line-strong);
    border-bottom: 0;
  }
`;
