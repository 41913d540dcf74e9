import { css } from 'lit';

/** Ways, stops, hatched communes, stains, homes and gaps. */
export const overlayStyles = css`
  :host {
    --way: light-dark(#1f5fa8, #8fc2f5);
    --way-edge: light-dark(#fffdf8, #0f1417);
    --heat-few: light-dark(#f2b233, #6b4a12);
    --heat-some: light-dark(#c9531f, #d9772c);
    --heat-many: light-dark(#7d0f2b, #ffd9a0);
    --density-ink: light-dark(#1c4a3c, #9bd5b8);
  }

  .way,
  .way-edge {
    fill: none;
    stroke: var(--way-edge);
    stroke-width: 9;
    stroke-opacity: 0.92;
  }

  .way {
    stroke: var(--way);
    stroke-width: 5;
    stroke-opacity: 1;
  }

  .way.rough {
    stroke-width: 4;
    stroke-dasharray: 1 9;
  }

  .mark {
    width: 0;
    height: 0;
  }

  .mark > * {
    position: absolute;
    pointer-events: auto;
  }

  .mark > button {
    display: grid;
    place-items: center;
    width: var(--cm-touch);
    height: var(--cm-touch);
    padding: 0;
    margin: calc(var(--cm-touch) / -2);
    font-family: var(--cm-font);
    color: var(--cm-ink);
    cursor: pointer;
    background: none;
    border: 0;
  }

  .mark > button:focus-visible {
    outline: none;
  }

  .mark > button:focus-visible > :last-child {
    outline: 3px solid var(--cm-focus);
    outline-offset: 3px;
  }

  .trip-start {
    width: 1.25rem;
    height: 1.25rem;
    margin: -0.625rem;
    background: var(--way-edge);
    border: 4px solid var(--way);
    border-radius: 50%;
    box-shadow: 0 0 0 2.5px var(--way-edge);
  }

  .trip-end {
    top: -2.1rem;
    left: -0.15rem;
    width: 1.5rem;
    height: 2.1rem;
    background: var(--way);
    filter: drop-shadow(0 0 1.5px var(--way-edge)) drop-shadow(0 0 1px var(--way-edge));
    clip-path: polygon(0 0, 100% 0, 76% 26%, 100% 52%, 18% 52%, 18% 100%, 0 100%);
  }

  .stop {
    transform: translate(var(--aside-x, 0), var(--aside-y, 0));
  }

  .stop .number {
    display: grid;
    place-items: center;
    min-width: 2.1rem;
    height: 2.1rem;
    font-size: 1.05rem;
    font-weight: var(--cm-weight-title);
    color: var(--cm-on-primary);
    background: var(--cm-primary);
    border: 2.5px solid var(--cm-surface);
    border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--cm-primary);
  }

  .stop.done .number {
    color: var(--cm-primary);
    background: var(--cm-surface);
  }

  .stop.done .number::after {
    position: absolute;
    top: 0;
    right: 0;
    width: 1.1rem;
    font-size: 0.8rem;
    line-height: 1.1rem;
    color: var(--cm-on-primary);
    content: '✓';
    background: var(--cm-primary);
    border-radius: 50%;
  }

  .stop .string {
    position: absolute;
    z-index: -1;
    top: 50%;
    left: 50%;
    width: var(--string, 0);
    height: 0;
    border-top: 2.5px solid var(--cm-primary);
    transform: translateY(-50%) rotate(var(--string-turn, 0));
    transform-origin: 0 50%;
    filter: drop-shadow(0 0 1px var(--cm-surface));
  }

  .home {
    display: grid;
    place-items: center;
    width: 3rem;
    height: 3rem;
    margin: -3.9rem 0 0 -1.5rem;
    color: var(--cm-on-accent);
    background: var(--cm-accent);
    border: 3px solid var(--cm-surface);
    border-radius: 50%;
    box-shadow: 0 2px 5px rgb(0 0 0 / 40%);
  }

  .home::after {
    position: absolute;
    top: calc(100% + 1px);
    left: calc(50% - 0.5rem);
    width: 1rem;
    height: 0.9rem;
    content: '';
    background: var(--cm-accent);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }

  .home cm-icon {
    --cm-icon-size: 1.6rem;
  }

  .public-place i {
    width: 0.9rem;
    height: 0.9rem;
    background: var(--cm-blue);
    border: 2.5px solid var(--cm-surface);
    border-radius: 3px;
    box-shadow: 0 0 0 1.5px var(--cm-blue);
    transform: rotate(45deg);
  }

  .gap::before {
    position: absolute;
    inset: calc(var(--cm-touch) * -0.45);
    content: '';
    background: color-mix(in srgb, var(--cm-danger) 10%, transparent);
    border: 2.5px dashed var(--cm-danger);
    border-radius: 50%;
    pointer-events: none;
  }

  .gap cm-icon {
    --cm-icon-size: 1.2rem;

    grid-area: 1 / 1;
    align-self: start;
    color: var(--cm-danger);
    filter: drop-shadow(0 0 2px var(--cm-surface)) drop-shadow(0 0 2px var(--cm-surface));
  }

  .gap span,
  .density-number span {
    display: grid;
    place-items: center;
    min-width: 1.9rem;
    height: 1.6rem;
    padding: 0 0.3rem;
    font-size: 0.95rem;
    font-weight: var(--cm-weight-title);
    background: var(--cm-surface);
    border: 2px solid var(--cm-danger);
    border-radius: 1rem;
  }

  .gap span {
    grid-area: 1 / 1;
    align-self: end;
    color: var(--cm-danger);
  }

  /* The name of the commune stands in its middle, or just below it. */
  .density-number {
    transform: translateY(-1.4rem);
  }

  .density-number span {
    color: var(--cm-ink);
    border-color: var(--density-ink);
    border-radius: var(--cm-radius-s);
  }

  .density {
    stroke: var(--density-ink);
    stroke-opacity: 0.75;
  }

  .hatch {
    stroke: var(--density-ink);
    stroke-opacity: 0.5;
  }

  .tint-0 {
    fill: var(--cm-surface);
    fill-opacity: 0.25;
  }

  .tint-1,
  .tint-2,
  .tint-3,
  .tint-4 {
    fill: var(--density-ink);
    fill-opacity: 0.1;
  }

  .tint-2 {
    fill-opacity: 0.14;
  }

  .tint-3 {
    fill-opacity: 0.2;
  }

  .tint-4 {
    fill-opacity: 0.28;
  }

  @media (forced-colors: active) {
    .number,
    .home,
    .gap span,
    .density-number span {
      border: 2px solid CanvasText;
    }
  }
`;
