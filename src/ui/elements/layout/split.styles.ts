import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Two panes: one shown at a time on a phone, side by side from 1024 px. */
export const splitStyles = [
  elementStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-space-4);
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-2) var(--cm-space-3);
      align-items: flex-start;
    }

    .tools ::slotted(*) {
      flex: 1 1 9rem;
    }

    .switch {
      display: flex;
      flex: 1 1 9rem;
      flex-wrap: wrap;
      padding: 0.25rem;
      background: var(--cm-sunk);
      border-radius: var(--cm-radius-m);
    }

    :host([narrow]) .switch {
      flex: 0 1 auto;
    }

    :host([narrow]) {
      gap: var(--cm-space-3);
    }

    @media (max-width: 30rem) {
      :host([narrow]) button cm-icon {
        display: none;
      }
    }

    button {
      display: flex;
      flex: 1;
      gap: var(--cm-space-2);
      align-items: center;
      justify-content: center;
      min-height: var(--cm-touch);
      padding: 0 var(--cm-space-3);
      font-weight: var(--cm-weight-strong);
      line-height: var(--cm-leading-tight);
      color: var(--cm-ink-soft);
      cursor: pointer;
      background: none;
      border: 2px solid transparent;
      border-radius: calc(var(--cm-radius-m) - 0.2rem);
    }

    button[aria-pressed='true'] {
      color: var(--cm-primary);
      background: var(--cm-surface);
      border-color: var(--cm-primary);
    }

    .map {
      height: max(20rem, calc(100vh - 26rem));
      min-height: 20rem;
      overflow: hidden;
      background: var(--cm-sunk);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-l);
    }

    .map ::slotted(*) {
      height: 100%;
      min-height: inherit;
    }

    :host([side='list']) .map,
    :host([side='map']) .list {
      display: none;
    }

    @media (min-width: 1024px) {
      :host {
        grid-template-columns: minmax(min(20rem, 45%), 5fr) minmax(0, 7fr);
        gap: var(--cm-space-5);
        align-items: start;
      }

      :host([wide-list]) {
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
        gap: var(--cm-space-3) var(--cm-space-4);
      }

      :host([wide-list]) .map {
        height: max(24rem, calc(100vh - var(--cm-bar-top, 0px) - 12rem));
      }

      .switch {
        display: none;
      }

      .tools {
        grid-column: 1 / -1;
      }

      :host([side='map']) .list,
      :host([side='list']) .map {
        display: block;
      }

      .map {
        position: sticky;
        top: calc(var(--cm-bar-top, 0px) + var(--cm-space-4));
        height: max(24rem, calc(100vh - var(--cm-bar-top, 0px) - 20rem));
        min-height: 24rem;
      }
    }

    @media (forced-colors: active) {
      button[aria-pressed='true'] {
        border-color: Highlight;
      }
    }

    @media print {
      .switch,
      .map {
        display: none !important;
      }

      .list {
        display: block !important;
      }
    }
  `,
];
