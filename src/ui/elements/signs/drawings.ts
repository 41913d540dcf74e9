import type { SVGTemplateResult } from 'lit';
import { svg } from 'lit';

/** The three small landscapes of the product, 240 × 120, in the colours of their surroundings. */
export const drawings = {
  village: svg`
    <circle class="sun" cx="164" cy="34" r="14" />
    <path class="far" d="M0 80c38-24 82-24 122-8s84 12 118-10v58H0z" />
    <path class="wall" d="M62 96V58h18v38z M110 92V46h20v46z M166 96V64h15v32z M80 96V74h30v22z M130 96V70h36v26z" />
    <path class="roof" d="M59 60l12-30 12 30z M106 48l14-36 14 36z M163 66l10.5-26 10.5 26z M78 76l6-10h24l4 10z M128 72l6-11h28l6 11z" />
    <path class="door" d="M66 96V83a5 5 0 0 1 10 0v13z M115 94V80a5 5 0 0 1 10 0v14z M90 96v-9a5 5 0 0 1 10 0v9z M143 96V85a5 5 0 0 1 10 0v11z" />
    <path class="near" d="M0 100c52-14 102-8 142-6s66-2 98-8v34H0z" />
  `,
  path: svg`
    <circle class="sun" cx="84" cy="34" r="13" />
    <path class="far" d="M0 76C52 44 92 66 132 68s74-22 108-26v78H0z" />
    <path class="wall" d="M176 54V40h20v14z" />
    <path class="roof" d="M172 42l7-10h15l6 10z" />
    <path class="near" d="M0 90c60-18 122-10 162-14s54-8 78-12v56H0z" />
    <path class="way" d="M64 120c10-16 62-20 74-28s-2-10 14-16 26-6 34-16h6c-4 12-16 16-26 22s2 10-8 18-38 10-44 20z" />
    <path class="post" d="M44 112V72" />
    <path class="board" d="M30 74h30l9 7-9 7H30z" />
  `,
  bench: svg`
    <circle class="sun" cx="160" cy="34" r="14" />
    <path class="far" d="M0 80c46-22 96-22 132-8s74 8 108-8v56H0z" />
    <path class="post" d="M64 98V58" />
    <circle class="leaf" cx="64" cy="40" r="26" />
    <circle class="leaf" cx="84" cy="52" r="15" />
    <path class="near" d="M0 98c62-12 120-6 160-6s56-2 80-6v34H0z" />
    <path class="board" d="M108 76h56v6h-56z M108 88h56v6h-56z" />
    <path class="post" d="M116 76v28M156 76v28" />
  `,
} as const satisfies Record<string, SVGTemplateResult>;

/** The name of one landscape. */
export type Drawing = keyof typeof drawings;
