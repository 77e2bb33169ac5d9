/** The browser's name and version, as it says itself, such as `Edge 147.0.0.0`. */
export function browserName(userAgent: string): string {
  const [, name = 'Unknown', version = ''] =
    /(Firefox|Edg|OPR|Chrome)\/([\d.]+)(?!.*\b(?:Edg|OPR)\/)/u.exec(userAgent) ?? [];
  return `${name === 'Edg' ? 'Edge' : name === 'OPR' ? 'Opera' : name} ${version}`.trim();
}
