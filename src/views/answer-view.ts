import { attributeLabel, onOneLine } from '../tools/text-lines.ts';
import { LINK_TOOL, LIST_TOOL } from '../tools/texts/tool-texts.ts';
import { connectToHost, type Host } from './host.ts';
import { linkIn, readResult, textOf, type ListedApp, type ShownResult } from './result.ts';

/** Defined by the build. */
declare const VIEW_VERSION: string;

/** The fields that head the profile card. */
const NAME_FIELD = 'displayName';
const TITLE_FIELD = 'title';

let host: Host | null = null;
let shown: ShownResult = { kind: 'text', text: '' };

const main = document.body.appendChild(element('main'));
const status = document.body.appendChild(element('p', { className: 'status', role: 'status' }));

function show(result: unknown): void {
  shown = readResult(result);
  render();
}

function render(): void {
  if (shown.kind === 'apps') main.replaceChildren(...appGrid(shown.apps, shown.matching));
  else if (shown.kind === 'profile') main.replaceChildren(profileCard(shown.fields));
  else main.replaceChildren(element('p', { textContent: shown.text, className: 'text' }));
}

function profileCard(fields: readonly (readonly [string, string])[]): HTMLElement {
  const known = new Map(fields);
  const heading = known.get(NAME_FIELD);
  const card = element('section', { className: 'card' });
  if (heading !== undefined)
    card.append(tile(heading), element('h1', { textContent: onOneLine(heading) }));
  const title = known.get(TITLE_FIELD);
  if (heading !== undefined && title !== undefined)
    card.append(element('p', { className: 'subtitle', textContent: onOneLine(title) }));
  const list = element('dl');
  for (const [field, value] of fields)
    if (heading === undefined || (field !== NAME_FIELD && field !== TITLE_FIELD))
      list.append(
        element('dt', { textContent: attributeLabel(field) }),
        element('dd', { textContent: onOneLine(value) }),
      );
  card.append(list);
  return card;
}

function appGrid(apps: readonly ListedApp[], matching: number): readonly HTMLElement[] {
  const search = element('input', {
    type: 'search',
    placeholder: 'Search apps',
    ariaLabel: 'Search apps',
  });
  const grid = element('ul', { className: 'grid' });
  const cells = apps.map((app) => ({ app, cell: appCell(app) }));
  grid.append(...cells.map(({ cell }) => cell));
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/u);
    let count = 0;
    for (const { app, cell } of cells) {
      cell.hidden = !words.every((word) => app.label.toLowerCase().includes(word));
      if (!cell.hidden) count += 1;
    }
    const more = matching > apps.length && host !== null ? ' Press Enter to search all.' : '';
    status.textContent = `${count} of ${matching} apps.${more}`;
  };
  search.addEventListener('input', filter);
  search.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && host !== null) void searchAll(host, search.value);
  });
  filter();
  return [search, grid];
}

function appCell(app: ListedApp): HTMLElement {
  const cell = element('li');
  const name = onOneLine(
    app.distinction === null ? app.label : `${app.label} (${app.distinction})`,
  );
  const content = [tile(app.label), element('span', { textContent: name })];
  if (host?.canOpen !== true) {
    cell.append(...content);
    return cell;
  }
  const button = element('button', { type: 'button', title: name });
  button.append(...content);
  const { canOpen, callTool, openLink } = host;
  button.addEventListener('click', () => void open({ canOpen, callTool, openLink }, app));
  cell.append(button);
  return cell;
}

/** Only here a link is opened: after a click of the user, and by the host. */
async function open({ callTool, openLink }: Host, app: ListedApp): Promise<void> {
  const label = onOneLine(app.label);
  status.textContent = `Opening ${label}…`;
  try {
    const result = await callTool(LINK_TOOL.name, { application: app.id });
    const link = linkIn(result);
    if (link === null) status.textContent = textOf(result);
    else {
      await openLink(link);
      status.textContent = `Opened ${label}.`;
    }
  } catch {
    status.textContent = `${label} could not be opened.`;
  }
}

async function searchAll({ callTool }: Host, query: string): Promise<void> {
  try {
    const result = await callTool(LIST_TOOL.name, query.trim() === '' ? {} : { query });
    show(result);
  } catch {
    status.textContent = 'The search did not work.';
  }
}

/** A square with the first letter, as a view can read no picture from elsewhere. */
function tile(label: string): HTMLElement {
  const [letter = ''] = label.trim();
  return element('span', {
    className: 'tile',
    ariaHidden: 'true',
    textContent: letter.toUpperCase(),
  });
}

/** Foreign text gets in as text alone. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

connectToHost(VIEW_VERSION, {
  onHost(connected) {
    host = connected;
    render();
  },
  onResult: show,
});
