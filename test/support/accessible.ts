import axe from 'axe-core';

/** Rules about a whole page, which a single element cannot keep. */
const OF_A_PAGE = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'bypass',
  'document-title',
];

/** How long what moves takes to be in its place. */
const PACES = ['--cm-quick', '--cm-calm'];

/**
 * Fails when axe-core finds anything that shuts a person out, by day or by night; the message names the
 * rule and the place. Colours are looked at as drawn: the theme must be loaded.
 */
export async function accessible(element: Element): Promise<void> {
  const { dataset, style } = document.documentElement;
  const before = dataset['theme'];
  for (const pace of PACES) style.setProperty(pace, '0s'); // Half-way colours belong to no theme.
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    dataset['theme'] = theme;
    endMoves(document);
    found.push(...(await breaches(element)).map((breach) => `by ${theme}: ${breach}`));
  }
  for (const pace of PACES) style.removeProperty(pace);
  if (before === undefined) delete dataset['theme'];
  else dataset['theme'] = before;
  if (found.length > 0) throw new Error(`Not for everybody:\n${found.join('\n')}`);
}

/** What had begun to move before, and would still be half-way on a busy machine. */
function endMoves(root: Document | ShadowRoot): void {
  for (const move of root.getAnimations()) if (move instanceof CSSTransition) move.finish();
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) endMoves(shadowRoot);
}

async function breaches(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(OF_A_PAGE.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  );
}
