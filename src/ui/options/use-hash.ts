import { useEffect, useState } from 'preact/hooks';

/** The part of the address after `#`, which says what of the page is shown. */
export function useHash(): string {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const update = () => setHash(readHash());
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return hash;
}

function readHash(): string {
  return location.hash.slice(1);
}
