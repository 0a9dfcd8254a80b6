// Owns what is kept by key: lists that grow, and what is made when it is first asked for.

/** Adds to the list of a key; the first one makes it. */
export function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  once(lists, key, () => []).push(value);
}

/** Takes a value out of the list of a key; the last one takes the list with it. */
export function takeOut<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const rest = lists.get(key)?.filter((other) => other !== value);
  if (rest?.length) lists.set(key, rest);
  else lists.delete(key);
}

/** The value of a key, made once. */
export function once<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
