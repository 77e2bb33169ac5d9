/** The result of checking one step between assistant and extension. */
export interface DoctorFinding {
  readonly ok: boolean;
  readonly description: string;
  /** What to do if the check failed. */
  readonly advice?: string;
}

export function toFinding(ok: boolean, description: string, advice?: string): DoctorFinding {
  return ok || advice === undefined ? { ok, description } : { ok, description, advice };
}

/** Whether only the owner can use a file or folder of this mode. */
export function isPrivate(mode: number | null): boolean {
  return mode !== null && (mode & 0o077) === 0;
}
