// Owns what a problem of the knowledge base is, and the way it is printed: one line each.

export interface Problem {
  /** Path under src/knowledge. */
  readonly file: string;
  /** Entry id, or a path into the file where there is no entry. */
  readonly entry: string;
  readonly reason: string;
}

/** "src/knowledge/en/claims.json: an-entry: no source "x"". */
export function problemLine({ file, entry, reason }: Problem): string {
  return `src/knowledge/${file}: ${entry}: ${reason}`;
}
