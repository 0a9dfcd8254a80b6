// Owns the types of modules that the build makes.
declare module 'backlight:phrase-table' {
  /** The compiled phrases of the knowledge base: see src/match/table.ts. */
  const table: string;
  export default table;
}

declare module 'backlight:guideline-firsts' {
  /** `Sought[]` of src/match/page-report.ts as JSON: a string costs a page less than code. */
  const json: string;
  export default json;
}

declare module 'backlight:technique-list' {
  /** All treatments in short: see src/knowledge/technique-list.ts. */
  const list: import('./knowledge/technique-list.ts').TechniqueList;
  export default list;
}

declare module '*.css' {
  /** The bundled sheet as text. */
  const css: string;
  export default css;
}
