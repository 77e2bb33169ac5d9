/**
 * Working memory of a search, one slot per application, kept with the index so that a keystroke allocates little.
 * A slot counts only where its stamp is that of the running pass.
 */
export interface Scratch {
  /** Raised by each pass; old stamps are out of date at once, without clearing. */
  pass: number;
  readonly queryStamps: Int32Array;
  readonly wordStamps: Int32Array;
  /** Of the word that is being matched: best quality so far, the parts it covers, its fit. */
  readonly wordQualities: Float64Array;
  readonly wordParts: Int32Array;
  readonly wordFits: Uint8Array;
  /** Of the query so far: sum of weight × quality, parts covered, weakest fit, content words matched, last part. */
  readonly sums: Float64Array;
  readonly parts: Int32Array;
  readonly fits: Uint8Array;
  readonly matched: Uint8Array;
  /** Words matched that are not noise. */
  readonly matchedAll: Uint8Array;
  readonly lastParts: Int32Array;
  readonly disordered: Uint8Array;
  /** Parts that names of applications cover; one that covers half a word is likelier another application. */
  readonly namePieces: Int32Array;
  /** Whether the first typed word fits the label's first. */
  readonly starts: Uint8Array;
  readonly typedLengths: Int32Array;
}

export function createScratch(size: number): Scratch {
  return {
    pass: 0,
    queryStamps: new Int32Array(size),
    wordStamps: new Int32Array(size),
    wordQualities: new Float64Array(size),
    wordParts: new Int32Array(size),
    wordFits: new Uint8Array(size),
    sums: new Float64Array(size),
    parts: new Int32Array(size),
    fits: new Uint8Array(size),
    matched: new Uint8Array(size),
    matchedAll: new Uint8Array(size),
    lastParts: new Int32Array(size),
    disordered: new Uint8Array(size),
    namePieces: new Int32Array(size),
    starts: new Uint8Array(size),
    typedLengths: new Int32Array(size),
  };
}
