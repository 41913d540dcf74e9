import type { SVGTemplateResult } from 'lit';
import { svg } from 'lit';

/** The three small landscapes of the product, 240 × 120, in the colours of their surroundings. */
export const drawings = {
  village: svg`
    <circle class="sun" cx="186" cy="30" r="15" />
    <path class="far" d="M0 82C38 58 82 58 122 74s84 12 118-10v56H0z" />
    <path class="wall" d="M88 88V52h22v36z M110 88V64h34v24z M146 92V70h30v22z M56 90V68h28v22z" />
    <path class="roof" d="M84 54l15-32 15 32z M106 66l5-9h29l8 9z M143 72l6-9h24l6 9z M52 70l6-9h24l5 9z" />
    <path class="door" d="M94 88V77a5 5 0 0 1 10 0v11z M123 88v-9a5 5 0 0 1 10 0v9z M157 92v-9a4 4 0 0 1 8 0v9z" />
    <path class="near" d="M0 98c52-16 102-8 142-4s66-2 98-8v34H0z" />
  `,
  path: svg`
    <circle class="sun" cx="58" cy="32" r="14" />
    <path class="far" d="M0 76C52 44 92 66 132 68s74-22 108-26v78H0z" />
    <path class="wall" d="M176 54V40h20v14z" />
    <path class="roof" d="M172 42l7-10h15l6 10z" />
    <path class="near" d="M0 90c60-18 122-10 162-14s54-8 78-12v56H0z" />
    <path class="way" d="M64 120c10-16 62-20 74-28s-2-10 14-16 26-6 34-16h6c-4 12-16 16-26 22s2 10-8 18-38 10-44 20z" />
    <path class="post" d="M44 112V72" />
    <path class="board" d="M30 74h30l9 7-9 7H30z" />
  `,
  bench: svg`
    <circle class="sun" cx="190" cy="34" r="15" />
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
