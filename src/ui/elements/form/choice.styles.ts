import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Cards side by side; the chosen one has a green frame and a tick. */
export const choiceStyles = [
  elementStyles,
  css`
    :host {
      display: block;
    }

    fieldset {
      min-width: 0;
      padding: 0;
      margin: 0;
      border: 0;
    }

    legend {
      padding: 0;
      margin-bottom: var(--cm-space-2);
      font-weight: var(--cm-weight-strong);
    }

    p {
      margin: 0 0 var(--cm-space-2);
    }

    .hint {
      font-size: var(--cm-text-s);
      font-weight: var(--cm-weight-body);
      color: var(--cm-ink-soft);
    }

    .error {
      display: flex;
      gap: var(--cm-space-2);
      font-weight: var(--cm-weight-strong);
      color: var(--cm-danger);
    }

    .options {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      gap: var(--cm-space-2);
    }

    .option {
      position: relative;
      display: flex;
      gap: var(--cm-space-3);
      align-items: center;
      min-height: calc(var(--cm-touch) + 0.25rem);
      padding: var(--cm-space-2) var(--cm-pad);
      line-height: var(--cm-leading-tight);
      cursor: pointer;
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
      transition: background-color var(--cm-quick);
      touch-action: manipulation;
    }

    .option > cm-icon {
      color: var(--cm-primary);
    }

    .option:hover {
      background: var(--cm-primary-tint);
    }

    .words {
      display: grid;
      flex: 1;
      gap: 0.125rem;
      min-width: 0;
    }

    .word {
      font-weight: var(--cm-weight-strong);
    }

    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      cursor: pointer;
      opacity: 0;
    }

    .option:focus-within {
      outline: 3px solid var(--cm-focus);
      outline-offset: 2px;
    }

    .option[data-chosen] {
      background: var(--cm-primary-tint);
      border-color: var(--cm-primary);
      box-shadow: inset 0 0 0 2px var(--cm-primary);
    }

    .mark {
      visibility: hidden;
    }

    .option[data-chosen] .mark {
      visibility: visible;
    }

    fieldset[data-invalid] .option {
      border-color: var(--cm-danger);
    }

    :host([compact]) .options {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 5.6rem), 1fr));
    }

    :host([compact]) .option {
      flex-direction: column;
      gap: var(--cm-space-1);
      justify-content: center;
      padding: var(--cm-space-3) 0.1rem;
      font-size: var(--cm-text-s);
      text-align: center;
    }

    :host([compact]) .words {
      flex: none;
      width: 100%;
      overflow-wrap: break-word;
      hyphens: auto;
    }

    :host([compact]) .option > cm-icon:first-of-type:not(.mark) {
      --cm-icon-size: 2rem;
    }

    :host([compact]) .mark {
      position: absolute;
      top: -0.5rem;
      right: -0.35rem;
      padding: 0.15rem;
      color: var(--cm-on-primary);
      background: var(--cm-primary);
      border-radius: 50%;
    }

    @media (forced-colors: active) {
      .option[data-chosen] {
        outline: 3px solid Highlight;
      }
    }
  `,
];
