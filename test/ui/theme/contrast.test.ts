import { assert } from 'chai';

import '../../../src/ui/theme/theme.css';

/** Read text: 7:1. Labels and short words: 4.5:1. Borders, shapes and focus: 3:1 (WCAG 1.4.3, 1.4.6, 1.4.11). */
const READ = ['ink', 'ink-soft'].flatMap((ink) =>
  ['ground', 'surface', 'sunk'].map((ground) => [ink, ground] as const),
);
const ON_TINTS = ['primary', 'accent', 'ochre', 'blue', 'danger'].flatMap((colour) => [
  ['ink', `${colour}-tint`] as const,
]);
const LABELS = [
  ...['primary', 'accent', 'ochre', 'blue', 'danger'].flatMap((colour) =>
    [`${colour}-tint`, 'surface', 'ground'].map((ground) => [colour, ground] as const),
  ),
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-bar', 'bar'],
  ['on-bar', 'bar-deep'],
  ['on-bar', 'bar-hill'],
  ['on-bar-soft', 'bar'],
  ['on-bar-soft', 'bar-hill'],
  ...['pine', 'blue', 'ochre', 'tile'].map((door) => ['on-door', `door-${door}`] as const),
] as const;
const SHAPES = [
  ['line-strong', 'ground'],
  ['line-strong', 'surface'],
  ['focus', 'ground'],
  ['focus', 'surface'],
  ['on-bar-mark', 'bar'],
  ['on-bar-mark', 'bar-deep'],
] as const;

for (const theme of ['light', 'dark']) {
  describe(`colours by ${theme}`, () => {
    before(() => {
      document.documentElement.dataset['theme'] = theme;
    });
    after(() => {
      delete document.documentElement.dataset['theme'];
    });

    it('gives read text seven to one on every ground', () => {
      for (const [ink, ground] of [...READ, ...ON_TINTS]) atLeast(7, ink, ground);
    });
    it('gives labels four and a half to one', () => {
      for (const [ink, ground] of LABELS) atLeast(4.5, ink, ground);
    });
    it('gives borders, marks and the focus ring three to one', () => {
      for (const [ink, ground] of SHAPES) atLeast(3, ink, ground);
    });
  });
}

function atLeast(wanted: number, ink: string, ground: string): void {
  const ratio = contrast(shown(ink), shown(ground));
  assert.isAtLeast(ratio, wanted, `--cm-${ink} on --cm-${ground} is ${ratio.toFixed(2)}:1`);
}

function shown(token: string): readonly number[] {
  const probe = document.createElement('i');
  probe.style.color = `var(--cm-${token}, rgb(1 2 3))`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  assert.notEqual(color, 'rgb(1, 2, 3)', `--cm-${token} is not a token`);
  return (color.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
}

/** Contrast ratio of WCAG 2: relative luminances, five hundredths added for stray light. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
