import { findNodeAtLocation, modify, applyEdits, type Node } from 'jsonc-parser';

/** Sets a member in a JSON text and adds missing parent objects; the rest of the text stays byte for byte. */
export function setMember(
  text: string,
  root: Node,
  path: readonly string[],
  value: unknown,
): string {
  const [key = '', ...rest] = path;
  const node = findNodeAtLocation(root, [key]);
  if (node !== undefined && rest.length > 0) return setMember(text, node, rest, value);
  const nested = rest.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  return node === undefined
    ? insertMember(text, root, key, nested)
    : splice(text, node.offset, node.length, format(text, nested, layoutAt(text, node)));
}

/** Removes a member with its comma and the resulting empty line. */
export function removeMember(text: string, object: Node, path: readonly string[]): string {
  const edits = modify(text, [...path], undefined, {});
  const parent = findNodeAtLocation(object, path.slice(0, -1));
  const isOnly = parent?.children?.length === 1;
  const removed = applyEdits(text, edits);
  if (!isOnly) return removed;
  const inner = removed.slice(parent.offset + 1);
  const [blank = ''] = /^\s*(?=\})/u.exec(inner) ?? [];
  return splice(removed, parent.offset + 1, blank.length, '');
}

function insertMember(text: string, object: Node, key: string, value: unknown): string {
  const { children = [] } = object;
  const last = children.at(-1);
  const end = object.offset + object.length - 1;
  if (last !== undefined) {
    const after = last.offset + last.length;
    const layout = layoutAt(text, last);
    const [comma] = /^\s*,/u.exec(text.slice(after, end)) ?? [];
    const separator = layout === null ? ' ' : layout.eol + layout.indent;
    const member = `${separator}${JSON.stringify(key)}: ${format(text, value, layout)}`;
    // The file has a trailing comma already.
    return comma === undefined
      ? splice(text, after, 0, `,${member}`)
      : splice(text, after + comma.length, 0, `${member},`);
  }
  const lineIndent = indentAt(text, object.offset);
  if (!text.trimEnd().includes('\n'))
    return splice(
      text,
      object.offset + 1,
      0,
      `${JSON.stringify(key)}: ${format(text, value, null)}`,
    );
  const eol = eolOf(text);
  const layout = { eol, indent: lineIndent + unitOf(text) };
  const member = `${eol}${layout.indent}${JSON.stringify(key)}: ${format(text, value, layout)}`;
  const isOpen = text.slice(object.offset + 1, end).includes('\n');
  return splice(text, object.offset + 1, 0, isOpen ? member : `${member}${eol}${lineIndent}`);
}

interface Layout {
  readonly eol: string;
  readonly indent: string;
}

/** The layout of a member that starts a line; `null` if something else precedes it in the line. */
function layoutAt(text: string, node: Node): Layout | null {
  const member = node.type === 'property' ? node : (node.parent ?? node);
  const start = text.lastIndexOf('\n', member.offset - 1) + 1;
  const before = text.slice(start, member.offset);
  return /^[ \t]*$/u.test(before) && start > 0 ? { eol: eolOf(text), indent: before } : null;
}

/** Formats a value over several lines in this layout, or in one line without a layout. */
function format(text: string, value: unknown, layout: Layout | null): string {
  if (layout === null) return JSON.stringify(value);
  return JSON.stringify(value, null, unitOf(text)).replaceAll('\n', layout.eol + layout.indent);
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(start))?.[0] ?? '';
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** One indentation step of the file. */
function unitOf(text: string): string {
  const [, indent = '  '] = /\{\s*?[\n\r]+([ \t]+)\S/u.exec(text) ?? [];
  return indent;
}

function splice(text: string, at: number, length: number, replacement: string): string {
  return text.slice(0, at) + replacement + text.slice(at + length);
}
