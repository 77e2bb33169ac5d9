import type { Reader } from '../reader.ts';

export const mentionsReader: Reader = {
  name: 'mentions',
  read: () => [],
};
