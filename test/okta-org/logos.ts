import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { OrgResponse } from './exchange.ts';
import { GLYPHS } from './glyphs.ts';
import type { OrgUser } from './users.ts';

const SIZE = 64;
const RADIUS = 14;
const DOT = 5;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** @see https://www.w3.org/TR/png-3/#5DataRep */
function png(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 6], 8);
  const rows = Buffer.alloc(SIZE * (SIZE * 4 + 1));
  for (let y = 0; y < SIZE; y += 1) {
    pixels.copy(rows, y * (SIZE * 4 + 1) + 1, y * SIZE * 4, (y + 1) * SIZE * 4);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How much of the pixel lies inside the rounded square, 0 to 1. */
function coverage(x: number, y: number): number {
  const beyond = (at: number) => Math.max(RADIUS - at - 0.5, at + 0.5 - (SIZE - RADIUS), 0);
  return Math.min(1, Math.max(0, RADIUS - Math.hypot(beyond(x), beyond(y)) + 0.5));
}

function isInk(initial: string, x: number, y: number): boolean {
  const rows = GLYPHS[initial] ?? GLYPHS['#'] ?? [];
  const column = Math.floor((x - (SIZE - 5 * DOT) / 2) / DOT);
  const row = Math.floor((y - (SIZE - 7 * DOT) / 2) / DOT);
  return column >= 0 && column < 5 && (((rows[row] ?? 0) >> (4 - column)) & 1) === 1;
}

/** A rounded square in a colour of the application's own, with its initial. */
function renderLogo(appName: string, label: string): Buffer {
  const [red = 0, green = 0, blue = 0] = createHash('sha256').update(appName).digest();
  const color = [red, green, blue].map((part) => 30 + Math.floor(part * 0.55));
  const initial = /[A-Z0-9]/.exec(label.toUpperCase())?.[0] ?? '#';
  const pixels = Buffer.alloc(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const ink = isInk(initial, x, y) ? [255, 255, 255] : color;
      pixels.set([...ink, Math.round(255 * coverage(x, y))], (y * SIZE + x) * 4);
    }
  }
  return png(pixels);
}

/** Answers an application's logo, at the paths that the app links name. */
export function logoAnswer(url: URL, users: readonly OrgUser[]): OrgResponse | undefined {
  const appName = /^\/(?:fs\/bcg\/4\/gfs|img\/logos\/)([^/]+?)(?:\.png)?$/.exec(url.pathname)?.[1];
  if (appName === undefined) return undefined;
  const link = users.flatMap(({ appLinks }) => appLinks).find((row) => row.appName === appName);
  return {
    status: 200,
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      'access-control-allow-origin': '*',
    },
    body: renderLogo(appName, link?.label ?? appName),
  };
}
