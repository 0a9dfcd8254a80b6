// Owns the types of the peers, of which the bench uses one function each.
declare module 'mark.js' {
  export default class Mark {
    constructor(root: HTMLElement);
    markRegExp(pattern: RegExp, options: { acrossElements: boolean; done: (count: number) => void }): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplace(
    root: HTMLElement,
    options: { find: RegExp; replace: (portion: { readonly text: string }) => Node },
  ): void;
}
