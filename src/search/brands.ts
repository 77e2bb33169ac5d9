/** A name that people use for applications, or what they are for. */
interface Brand {
  /** What an application is for, not a name of it. */
  readonly isConcept: boolean;
  /** Words of the label, best first. */
  readonly targets: readonly (readonly string[])[];
}

/** By what people type (folded words with single spaces). */
export type Brands = ReadonlyMap<string, Brand>;

/** Reads a table such as `BRAND_TABLE`. */
export function readBrands(table: string): Brands {
  const brands = new Map<string, Brand>();
  table.split('\n\n').forEach((part, partIndex) => {
    for (const line of part.split('\n')) {
      const [targets = '', names = ''] = line.split('=');
      const brand = {
        isConcept: partIndex > 0,
        targets: targets.split('|').map((target) => target.split(' ')),
      };
      for (const name of names.split(',')) {
        brands.set(name, brand);
        if (name.length > 2) brands.set(`${name}s`, brand);
      }
    }
  });
  return brands;
}

/** Whether people call an application by exactly these words (not: what it is for). */
export function isBrandName(brands: Brands, phrase: string): boolean {
  return brands.get(phrase)?.isConcept === false;
}
