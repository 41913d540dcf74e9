/** What a key asks of the map. */
export type MapCommand =
  | { readonly do: 'pan'; readonly x: number; readonly y: number }
  | { readonly do: 'zoom'; readonly by: number }
  | { readonly do: 'whole-territory' }
  | { readonly do: 'leave' };

const STEP_PX = 96;
const LONG_STEP = 3;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move the map (with Shift further), + and − zoom, Home shows all, Escape leaves. */
export function mapCommand(event: {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}): MapCommand | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const arrow = ARROWS[event.key];
  if (arrow) {
    const step = STEP_PX * (event.shiftKey ? LONG_STEP : 1);
    return { do: 'pan', x: arrow[0] * step, y: arrow[1] * step };
  }
  switch (event.key) {
    case '+':
    case '=':
      return { do: 'zoom', by: 1 };
    case '-':
    case '_':
      return { do: 'zoom', by: -1 };
    case 'Home':
      return { do: 'whole-territory' };
    case 'Escape':
      return { do: 'leave' };
    default:
      return undefined;
  }
}
