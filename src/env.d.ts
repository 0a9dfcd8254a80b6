// Owns the types of modules that the build makes.
declare module 'backlight:phrase-table' {
  /** The compiled phrases of the knowledge base: see src/match/table.ts. */
  const table: string;
  export default table;
}

declare module '*.css' {
  /** The bundled sheet as text. */
  const css: string;
  export default css;
}
