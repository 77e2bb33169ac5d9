/** Whether a fetch in `manual` mode met a redirect; browsers show nothing else of it. */
export function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
}

export function isHtml({ headers }: Response): boolean {
  return /^text\/html\b/iu.test(headers.get('content-type') ?? '');
}
