import { describe, expect, test } from 'vitest';
import { lookalikeSkeleton } from '../../../src/domain/lookalikes.ts';

describe('lookalikeSkeleton()', () => {
  test.each([
    ['PayPaI', 'PayPal'],
    ['Zооm', 'Zoom'],
    ['rnicro', 'micro'],
    ['vvorkday', 'workday'],
    ['P@yroll', 'Payroll'],
    ['0kta', 'Okta'],
    ['ᴄlaude Desktop', 'Claude Desktop'],
    ['Ϲlaude Desktop', 'Claude Desktop'],
    ['CƖaude Desktop', 'Claude Desktop'],
    ['ꓚlaude Desktop', 'Claude Desktop'],
    ['Clɑude Desktop', 'Claude Desktop'],
    ['Claude Desĸtop', 'Claude Desktop'],
    ['Claude Desktᴏp', 'Claude Desktop'],
    ['Claude Ɗesktop', 'Claude Desktop'],
    ['𝐂laude Desktop', 'Claude Desktop'],
    ['ｃlaude Desktop', 'Claude Desktop'],
    ['сlаudе Dеsktор', 'Claude Desktop'],
    ['Cláude-Desktop', 'Claude Desktop'],
    ['ЅАР', 'SAP'],
    ['κακα', 'kaka'],
  ])('is the same for %s and %s', (text, other) => {
    expect(lookalikeSkeleton(text)).toBe(lookalikeSkeleton(other));
  });

  test.each([
    ['Figma', 'Sigma'],
    ['Mail', 'Mall'],
    ['Jira', 'Jina'],
    ['淘宝', '京东'],
    ['हिंदी', 'हिन्दू'],
    ['किताब', 'कताब'],
    ['เสีย', 'เสือ'],
  ])('differs for %s and %s', (text, other) => {
    expect(lookalikeSkeleton(text)).not.toBe(lookalikeSkeleton(other));
  });

  test('of a text without letters is empty', () => {
    expect(lookalikeSkeleton(' – ')).toBe('');
  });
});
