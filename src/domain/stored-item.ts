/** One stored value: a reader gets the fallback where nothing, or nothing readable, is stored. */
export interface Item<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls `listener` with each new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}

/** How one value is kept: its version, its stored form, and what a reader gets where none is readable. */
export interface ItemDefinition<T> {
  readonly area: 'local' | 'session' | 'managed';
  readonly key: string;
  readonly version: number;
  readonly fallback: T;
  encode(value: T): unknown;
  /** `undefined` where the stored form is not readable: the reader gets the fallback. */
  decode(stored: unknown): T | undefined;
  /** Where nothing is stored: the value as an older version of the product left it under other keys. */
  migrate?(): Promise<T | undefined>;
}

/** Makes the item of a definition. */
export type DefineItem = <T>(definition: ItemDefinition<T>) => Item<T>;
