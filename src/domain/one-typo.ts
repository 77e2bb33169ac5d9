/** Whether one letter more, less or other makes one word of the other. */
export function isOneTypoAway(name: string, typed: string): boolean {
  const [longer, shorter] = name.length < typed.length ? [typed, name] : [name, typed];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  const rest = longer.length === shorter.length ? shorter.slice(at + 1) : shorter.slice(at);
  return longer.slice(at + 1) === rest;
}
