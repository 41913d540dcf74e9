import type { Change, Theory } from '../../../../domain/indicators/theory.ts';

/** One line as it is written: an action, what it should change, and the figure that would show it. */
export interface TheoryLine {
  readonly action: string;
  readonly change: string;
  /** The id of an indicator; empty: none yet. */
  readonly figure: string;
}

/** A theory with one line more; the same action or change, written again, is the same one. */
export function withLine(theory: Theory, { action, change, figure }: TheoryLine): Theory {
  const actions = withItem(theory.actions, action.trim());
  const at = theory.changes.findIndex(({ words }) => words === change.trim());
  const known: Change = theory.changes[at] ?? { words: change.trim(), indicators: [] };
  const shown = figure === '' ? known.indicators : withItem(known.indicators, figure);
  const changes =
    at < 0
      ? [...theory.changes, { ...known, indicators: shown }]
      : theory.changes.map((one) => (one === known ? { ...known, indicators: shown } : one));
  const link = [actions.indexOf(action.trim()), at < 0 ? changes.length - 1 : at] as const;
  const isLinked = theory.links.some(([from, to]) => from === link[0] && to === link[1]);
  return { actions, changes, links: isLinked ? theory.links : [...theory.links, link] };
}

/** A theory without an action, and without the changes that it alone led to. */
export function withoutAction(theory: Theory, action: number): Theory {
  const links = theory.links.filter(([from]) => from !== action);
  const kept = theory.changes.flatMap((_, at) =>
    links.some(([, to]) => to === at) || !theory.links.some(([, to]) => to === at) ? [at] : [],
  );
  return {
    actions: theory.actions.filter((_, at) => at !== action),
    changes: kept.flatMap((at) => theory.changes[at] ?? []),
    links: links.map(([from, to]) => [from > action ? from - 1 : from, kept.indexOf(to)] as const),
  };
}

function withItem(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items : [...items, item];
}
