import axe from 'axe-core';

/** What axe finds wrong once no transition runs: a color half way between two is nobody's. */
export async function violationsOf(
  root: Element,
  options: axe.RunOptions = {},
): Promise<readonly string[]> {
  const running = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(running.map(({ finished }) => finished));
  const { violations } = await axe.run(root, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
