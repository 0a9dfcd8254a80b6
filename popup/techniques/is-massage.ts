// Owns which treatments the conditions of massage safety speak about: massage in general and every kind of it.
import list from 'backlight:technique-list';

const MASSAGE: ReadonlySet<string> = new Set([
  ...list.techniques.map(({ id }) => id),
  ...list.groups.filter(({ id }) => id === 'massage').flatMap(({ rows }) => rows.map(({ id }) => id)),
]);

export const isMassage = (id: string): boolean => MASSAGE.has(id);
