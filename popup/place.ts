// Owns which view the address after # names. The view follows the address, so that the browser's own Back does what it
// says and every view can be linked to.
import { useLayoutEffect, useState } from 'preact/hooks';

export type Place =
  /** The list of techniques, or what a search for `find` gives. */
  | { readonly kind: 'techniques'; readonly find: string }
  /** One entry in full. */
  | { readonly kind: 'entry'; readonly id: string }
  /** What massage is said to do, and what research shows. */
  | { readonly kind: 'said' }
  /** "Does any of this apply to you?" */
  | { readonly kind: 'conditions' }
  /** `print`: to be printed as soon as it is there. */
  | { readonly kind: 'checklist'; readonly print: boolean }
  /** A report or a letter of the reader's own. */
  | { readonly kind: 'read' }
  /** The first run. */
  | { readonly kind: 'welcome' }
  | { readonly kind: 'page' };

export const READ = '#/read';
export const LIST = '#/techniques';
export const addressOf = (id: string): string => `${LIST}/${id}`;
export const findAddress = (find: string): string => (find ? `${LIST}?find=${encodeURIComponent(find)}` : LIST);

/** Anything unknown is the list. */
export function placeOf(hash: string): Place {
  const { pathname, searchParams } = new URL(hash.replace(/^#?\/?/, '/'), 'https://place.invalid');
  const [, view, part] = pathname.split('/');
  switch (view) {
    case 'said':
    case 'conditions':
    case 'welcome':
    case 'page':
    case 'read':
      return { kind: view };
    case 'checklist':
      return { kind: 'checklist', print: part === 'print' };
    default:
      return part ? { kind: 'entry', id: part } : { kind: 'techniques', find: searchParams.get('find') ?? '' };
  }
}

/** The address shown before this one, "" at first: going back puts the focus where it was. */
let before = '';
export const addressBefore = (): string => before;

export function usePlace(): Place {
  const [place, setPlace] = useState(placeOf(location.hash));
  // At once, not after the first paint: an address that changes in between would be missed.
  useLayoutEffect(() => {
    const follow = ({ oldURL }: HashChangeEvent): void => {
      before = new URL(oldURL).hash;
      setPlace(placeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
