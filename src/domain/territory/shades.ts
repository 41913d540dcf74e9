import {
  BESIDE_BY_DAY,
  channelsOf,
  CONTROL_CONTRAST,
  isReadable,
  leastContrast,
  linear,
  TEXT_CONTRAST,
  type Colour,
} from './colour.ts';

/** What is read by night, on the bar and on the grounds (src/ui/theme/tokens.css). */
const ON_BAR_BY_NIGHT: readonly Colour[] = ['#f3ecdd', '#c3d3c6', '#f2c25c'];
const GROUNDS_BY_NIGHT: readonly Colour[] = ['#151b1f', '#1f272c', '#0f1417'];
const PAPER: Colour = '#fffdf8';

/** A colour by day and by night. */
export interface Shade {
  readonly light: Colour;
  readonly dark: Colour;
}

/** What one colour of a territory becomes, by the names of the theme. */
export interface Shades {
  readonly bar: Shade;
  readonly barDeep: Shade;
  readonly barHill: Shade;
  readonly primary: Shade;
  readonly primaryHover: Shade;
  readonly primaryDeep: Shade;
  readonly onPrimary: Shade;
  readonly primaryTint: Shade;
}

/** Lightness (0 to 1), colourfulness and hue (radians) as an eye sees them: OKLCH. */
interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/**
 * The shades of a colour that can be read ({@link isReadable}): it is itself by day, and of the same hue by night.
 * Everything that is read on or in them stands 4.5:1 apart, every control 3:1.
 */
export function shadesOf(colour: Colour): Shades {
  const own = lchOf(colour);
  const at = (l: number, most = own.c): Colour => colourOf({ ...own, l, c: Math.min(own.c, most) });
  const bar = darkerUntil(own, Math.min(own.l * 0.78, 0.32), ON_BAR_BY_NIGHT, TEXT_CONTRAST);
  const nightBar = lchOf(bar);
  const tint = { light: at(0.92, 0.025), dark: at(0.32, 0.04) };
  const grounds = [...GROUNDS_BY_NIGHT, tint.dark];
  const bright = lighterUntil({ ...own, c: Math.min(own.c, 0.1) }, 0.8, grounds, TEXT_CONTRAST);
  const brightLch = lchOf(bright);
  return {
    bar: { light: colour, dark: bar },
    barDeep: { light: at(own.l * 0.8), dark: colourOf({ ...nightBar, l: nightBar.l * 0.75 }) },
    barHill: {
      light: darkerUntil(own, own.l + 0.09, [PAPER], TEXT_CONTRAST),
      dark: darkerUntil(nightBar, nightBar.l + 0.07, ['#f3ecdd'], TEXT_CONTRAST),
    },
    primary: { light: colour, dark: bright },
    primaryHover: {
      light: at(own.l * 0.9),
      dark: colourOf({ ...brightLch, l: brightLch.l - 0.05 }),
    },
    primaryDeep: {
      light: at(own.l * 0.7),
      dark: lighterUntil(brightLch, brightLch.l - 0.16, GROUNDS_BY_NIGHT, CONTROL_CONTRAST),
    },
    onPrimary: { light: PAPER, dark: at(0.2, 0.04) },
    primaryTint: tint,
  };
}

/** The colour itself when it can be read, else the nearest of its hue that can. */
export function nearestReadable(colour: Colour): Colour {
  if (isReadable(colour)) return colour;
  const own = lchOf(colour);
  return darkerUntil(own, own.l, BESIDE_BY_DAY, TEXT_CONTRAST);
}

/** Whether it could be taken for what cannot be taken back: the wine red of "delete". */
export function isLikeDanger(colour: Colour): boolean {
  const { c, h } = lchOf(colour);
  const degrees = (h * 180) / Math.PI;
  return c > 0.08 && degrees > -20 && degrees < 45;
}

/** The lightest from `l` downwards that stands so far apart from all of these. */
function darkerUntil(of: Lch, l: number, beside: readonly Colour[], ratio: number): Colour {
  return firstOf(of, l, -0.005, beside, ratio);
}

/** The darkest from `l` upwards that stands so far apart from all of these. */
function lighterUntil(of: Lch, l: number, beside: readonly Colour[], ratio: number): Colour {
  return firstOf(of, l, 0.005, beside, ratio);
}

function firstOf(
  of: Lch,
  l: number,
  step: number,
  beside: readonly Colour[],
  ratio: number,
): Colour {
  for (let at = l; at > 0 && at < 1; at += step) {
    const found = colourOf({ ...of, l: at });
    if (leastContrast(found, beside) >= ratio) return found;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020): linear sRGB to Oklab. */
function lchOf(colour: Colour): Lch {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map(linear);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const yellow = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(a, yellow), h: Math.atan2(yellow, a) };
}

/** What a screen can show of it: colourfulness is given up, lightness and hue are kept. */
function colourOf({ l, c, h }: Lch): Colour {
  const lightness = Math.min(Math.max(l, 0), 1);
  let least = 0;
  let most = c;
  if (isShown(channels({ l: lightness, c, h }))) least = c;
  else {
    for (let turn = 0; turn < 14; turn += 1) {
      const middle = (least + most) / 2;
      if (isShown(channels({ l: lightness, c: middle, h }))) least = middle;
      else most = middle;
    }
  }
  const hex = channels({ l: lightness, c: least, h }).map((one) =>
    Math.round(screenValue(Math.min(Math.max(one, 0), 1)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

function isShown(all: readonly number[]): boolean {
  return all.every((one) => one > -1e-4 && one < 1 + 1e-4);
}

/** Oklab to linear sRGB, from the same source. */
function channels({ l, c, h }: Lch): readonly number[] {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function screenValue(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
