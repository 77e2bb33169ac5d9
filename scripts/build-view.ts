import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { VERSION } from './build-bridge.ts';
import { ROOT } from './step.ts';

const FOLDER = join(ROOT, 'src', 'views');

/**
 * The view of answers for hosts of MCP Apps: one page with all that it needs, whose own policy lets it run and style
 * nothing but that, and reach nothing.
 */
export async function buildAnswerView(): Promise<string> {
  const bundle = await rolldown({
    input: join(FOLDER, 'answer-view.ts'),
    logLevel: 'warn',
    transform: { define: { VIEW_VERSION: JSON.stringify(VERSION) } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const script = output[0].code.trim();
  const style = readFileSync(join(FOLDER, 'answer-view.css'), 'utf8').trim();
  if (/<\/(?:script|style)/iu.test(script + style)) throw new Error('The view would end early.');
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Okta End User Assistant</title>
<style>${style}</style>
</head>
<body>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
