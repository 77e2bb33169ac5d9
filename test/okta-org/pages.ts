import type { OrgResponse } from './exchange.ts';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:#f5f5f6;color:#1d1d21;font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header{background:#fff;border-bottom:1px solid #e5e5e8;padding:12px 20px;display:flex;justify-content:space-between;gap:12px;align-items:center}
header b{font-size:17px;letter-spacing:-.01em}
main{max-width:880px;margin:0 auto;padding:28px 20px}
.card{max-width:400px;margin:32px auto;background:#fff;border:1px solid #e0e0e4;border-radius:8px;padding:32px 36px;box-shadow:0 1px 4px rgba(29,29,33,.06)}
.wide{max-width:560px}
.mark{text-align:center;font-weight:700;font-size:20px;padding-bottom:18px;margin-bottom:20px;border-bottom:1px solid #e5e5e8}
h1{font-size:20px;font-weight:600;line-height:1.3;margin:0 0 16px;overflow-wrap:anywhere}
label{display:block;margin:0 0 14px;font-weight:600;font-size:14px}
input{display:block;width:100%;margin-top:4px;padding:9px 11px;font:inherit;font-weight:400;border:1px solid #8c8c96;border-radius:4px;background:#fff;color:inherit}
input:focus-visible,button:focus-visible,a:focus-visible{outline:2px solid #1662dd;outline-offset:2px}
button{width:100%;padding:10px;margin-top:6px;font:inherit;font-weight:600;color:#fff;background:#1662dd;border:0;border-radius:4px;cursor:pointer}
button:hover{background:#124a94}
.alert{border:1px solid #da372c;border-left-width:4px;border-radius:4px;padding:10px 12px;margin-bottom:16px;background:#fff5f4}
.quiet{color:#5e5e6a;font-size:14px;overflow-wrap:anywhere}
ul.apps{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:12px}
ul.apps a{display:block;height:100%;padding:16px 12px;background:#fff;border:1px solid #e0e0e4;border-radius:8px;text-align:center;color:inherit;text-decoration:none;overflow-wrap:anywhere}
ul.apps a:hover{border-color:#1662dd}
ul.apps img{display:block;width:40px;height:40px;margin:0 auto 10px}
.card>img{display:block;width:56px;height:56px;margin:0 0 14px}`;

export function escapeHtml(text: unknown): string {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A page of the org; `main` is markup, whose values the caller has escaped. */
export function page(status: number, title: string, main: string): OrgResponse {
  return {
    status,
    headers: {
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache, no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https://*.oktacdn.com",
      'x-content-type-options': 'nosniff',
    },
    body: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
${main}
</body>
</html>
`,
  };
}

export function messagePage(status: number, heading: string, text: string): OrgResponse {
  return page(
    status,
    `${heading} - Acme`,
    `<main class="card"><div class="mark">Acme</div><h1>${escapeHtml(heading)}</h1>
<p class="quiet">${escapeHtml(text)}</p></main>`,
  );
}

/** Okta's own page for an authorization request that may not be answered by a redirect. */
export function badRequestPage(error: string, description: string): OrgResponse {
  return page(
    400,
    'Acme - Bad Request',
    `<main class="card wide"><div class="mark">Acme</div><h1>400 Bad Request</h1>
<p>Your request resulted in an error. ${escapeHtml(description)}</p>
<p class="quiet">Identity provider: Acme<br>Error code: <code>${escapeHtml(error)}</code></p></main>`,
  );
}
