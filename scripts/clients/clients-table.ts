import type { ClientRow } from './try-client.ts';

const HEADER = [
  'client',
  'version',
  'connects',
  'tools',
  'calls right',
  'several',
  'killed',
  'note',
];

/** The rows as a Markdown table. */
export function clientsTable(rows: readonly ClientRow[]): string {
  const lines = rows.map(({ title, version, note, ...row }) => {
    const isTried = !note.startsWith('could not be installed');
    const found = isTried
      ? [
          yes(row.connects),
          String(row.toolCount),
          yes(row.isRight),
          row.hasSeveral ? 'in words' : 'no',
          row.ends ? 'bridge ends' : 'bridge is left',
        ]
      : ['–', '–', '–', '–', '–'];
    return [title, version, ...found, note.replaceAll(/[|\s]+/gu, ' ').trim()];
  });
  return [HEADER, HEADER.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** Whether a client that was tried got all that it should. */
export function isGood({ toolCount, isRight, hasSeveral, ends, note }: ClientRow): boolean {
  return note.startsWith('could not be installed')
    ? true
    : toolCount === 3 && isRight && hasSeveral && ends;
}
