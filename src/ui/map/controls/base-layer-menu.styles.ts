import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A square button like the other controls of the map, and a card that opens below it. */
export const baseLayerMenuStyles = [
  elementStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--cm-space-2);
      align-items: end;
      pointer-events: none;
    }

    button,
    #grounds {
      pointer-events: auto;
    }

    button {
      display: grid;
      flex: none;
      place-items: center;
      width: min(var(--cm-touch), 64px);
      height: min(var(--cm-touch), 64px);
      padding: 0;
      color: var(--cm-ink);
      cursor: pointer;
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
      box-shadow: 0 var(--cm-edge) 0 var(--cm-line-strong);
    }

    button:hover,
    button[aria-expanded='true'] {
      background: var(--cm-primary-tint);
    }

    cm-icon {
      --cm-icon-size: min(1.4rem, 32px);
    }

    #grounds {
      max-width: 18rem;
      min-height: 0;
      padding: var(--cm-space-3) var(--cm-space-4);
      overflow: auto;
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
      box-shadow: var(--cm-shadow-lift);
    }

    #grounds[hidden] {
      display: none;
    }

    fieldset {
      padding: 0;
      margin: 0;
      border: 0;
    }

    legend {
      padding: 0;
      font-weight: var(--cm-weight-strong);
    }

    label {
      display: flex;
      gap: var(--cm-space-3);
      align-items: center;
      min-height: var(--cm-touch);
      line-height: var(--cm-leading-tight);
      cursor: pointer;
    }

    label:has(:disabled) {
      color: var(--cm-ink-soft);
      cursor: default;
    }

    input {
      flex: none;
      width: 1.4rem;
      height: 1.4rem;
      margin: 0;
    }

    p {
      margin: var(--cm-space-1) 0 0;
      font-size: var(--cm-text-s);
      line-height: 1.35;
      color: var(--cm-ink-soft);
    }
  `,
];
