import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A white panel over the map. */
export const mapListStyles = [
  elementStyles,
  css`
    :host {
      display: flex;
    }

    .sheet {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
      overflow: hidden;
      font-family: var(--cm-font);
      font-size: var(--cm-text-m);
      line-height: var(--cm-leading-tight);
      color: var(--cm-ink);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line-strong);
      border-radius: var(--cm-radius-l);
      box-shadow: var(--cm-shadow-lift);
    }

    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: var(--cm-space-2) var(--cm-space-2) 0 var(--cm-space-4);
    }

    h2 {
      margin: 0;
      font-size: var(--cm-text-l);
      font-weight: var(--cm-weight-title);
    }

    ul {
      flex: 1;
      min-height: 0;
      padding: 0 var(--cm-space-2) var(--cm-space-2);
      margin: 0;
      overflow-y: auto;
      list-style: none;
    }

    button {
      display: flex;
      gap: var(--cm-space-3);
      align-items: center;
      width: 100%;
      min-height: var(--cm-touch);
      padding: var(--cm-space-2);
      text-align: left;
      cursor: pointer;
      background: none;
      border: 0;
      border-radius: var(--cm-radius-m);
    }

    button:hover {
      background: var(--cm-primary-tint);
    }

    button span {
      flex: 1;
    }

    .close {
      justify-content: center;
      width: var(--cm-touch);
    }

    cm-state {
      gap: 0;
      padding: 0.35rem;
    }

    p {
      margin: 0;
      padding: 0 var(--cm-space-4) var(--cm-space-3);
      color: var(--cm-ink-soft);
    }
  `,
];
