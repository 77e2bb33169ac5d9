/** The part of a tool's definition that pages and the consent gate use: words only, so that no page loads schemas. */
export interface ToolDescription<Name extends string = string> {
  readonly name: Name;
  /** Names the tool in settings. */
  readonly label: string;
  /** Shown while the tool runs. */
  readonly progress: string;
  /** What a call asks for, after "asks for". */
  readonly request: string;
  /** What "Always allow" gives from then on. */
  readonly alwaysAllows: string;
  /** The argument that says what exactly a call asks for, or `null`. */
  readonly detailArgument: string | null;
  /** A key that every output of this tool has, and of no other. */
  readonly outputKey: string;
}

/** What pages say of a tool. */
export type ToolWords = Readonly<
  Pick<ToolDescription, 'label' | 'progress' | 'request' | 'alwaysAllows'>
>;
