/** One stored value: a reader gets the fallback where nothing, or nothing readable, is stored. */
export interface Item<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls `listener` with each new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}
