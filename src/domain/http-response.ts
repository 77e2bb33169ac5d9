/** Whether a fetch in `manual` mode met a redirect; browsers show nothing else of it. */
export function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
}

export function isHtml({ headers }: Response): boolean {
  return /^text\/html\b/iu.test(headers.get('content-type') ?? '');
}

/** A page where Okta answers with JSON alone; Okta's edge sends pages of its own with 429 and 5xx. */
export function isUnexpectedPage(response: Response): boolean {
  return isHtml(response) && response.status < 500 && response.status !== 429;
}
