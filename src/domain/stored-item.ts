/** One stored value: a reader gets the fallback where nothing, or nothing readable, is stored. */
export interface Item<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls `listener` with each new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}

/** How one value is stored: where, in which version and form, and what a reader gets where none is readable. */
export interface ItemDefinition<T> {
  /** `local` is on disk and holds no secret; `session` is memory and ends with the browser. */
  readonly area: 'local' | 'session';
  readonly key: string;
  readonly version: number;
  readonly fallback: T;
  /** Absent where the value is stored as it is. */
  encode?(value: T): unknown;
  /** `undefined` where the stored form is not readable. */
  decode(stored: unknown): T | undefined;
}

/** Makes the item of a definition. */
export type DefineItem = <T>(definition: ItemDefinition<T>) => Item<T>;
