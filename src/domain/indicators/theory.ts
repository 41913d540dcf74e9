/**
 * A theory of change on one page: what is done here, what should change because of it, and which figures
 * would show it. Links name the places of an action and of a change in their lists.
 */
export interface Theory {
  readonly actions: readonly string[];
  readonly changes: readonly Change[];
  readonly links: readonly (readonly [action: number, change: number])[];
}

/** What should be different for somebody, and the indicators that would show it. */
export interface Change {
  readonly words: string;
  readonly indicators: readonly string[];
}

/** The changes that an action should bring about; links to what is not there are left out. */
export function changesOfAction({ changes, links }: Theory, action: number): readonly Change[] {
  return links.flatMap(([from, to]) => (from === action ? (changes[to] ?? []) : []));
}

/** The changes that no action leads to, and that no figure would show: what the page still lacks. */
export function looseEnds({ changes, links }: Theory): {
  readonly withoutAction: readonly Change[];
  readonly withoutFigure: readonly Change[];
} {
  const reached = new Set(links.map(([, to]) => to));
  return {
    withoutAction: changes.filter((_, at) => !reached.has(at)),
    withoutFigure: changes.filter(({ indicators }) => indicators.length === 0),
  };
}
