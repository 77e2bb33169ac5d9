/** What the SDK takes from here in the extension's build, instead of a JSON Schema validator of 22 kB for form answers. */
export class DefaultJsonSchemaValidator {
  /** Passes every answer: `acceptedChoice` takes only values that were offered. */
  getValidator(): (data: unknown) => {
    readonly valid: true;
    readonly data: unknown;
    readonly errorMessage: undefined;
  } {
    return (data) => ({ valid: true, data, errorMessage: undefined });
  }
}

/** For the SDK's stdio transport, which the extension does not use. */
export const process = {};
