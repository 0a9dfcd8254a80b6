// Owns the count of what agrees between knowledge base and evidence pack, and the list of what does not.

/** `file` is that of the pack; `id` the entry there; `field` what was compared. */
export function createTally() {
  const passed = new Map();
  const failures = [];
  const count = (file, ok, failure) => {
    const now = passed.get(file) ?? { passed: 0, failed: 0 };
    passed.set(file, ok ? { ...now, passed: now.passed + 1 } : { ...now, failed: now.failed + 1 });
    if (!ok) failures.push(failure);
  };
  return {
    files: passed,
    failures,
    /** Equal as JSON. */
    same(file, id, field, pack, ours) {
      const [theirs, mine] = [pack, ours].map((value) => JSON.stringify(value) ?? 'nothing');
      count(file, theirs === mine, `${file}: ${id}: ${field}: the pack has ${theirs}, we have ${mine}`);
    },
    /** Every number of our texts stands in the pack's. */
    numbers(file, id, pack, ours) {
      const known = new Set(numbersIn(pack));
      const strange = [...new Set(numbersIn(ours))].filter((number) => !known.has(number));
      count(file, strange.length === 0, `${file}: ${id}: numbers that the pack does not have: ${strange.join(', ')}`);
    },
    holds(file, id, field, ok) {
      count(file, ok, `${file}: ${id}: ${field}`);
    },
  };
}

/** Numbers in any text of a value, thousands separators dropped; "L5" and "C1" are names, not numbers. */
export function numbersIn(value) {
  const text = JSON.stringify(value) ?? '';
  return [...text.matchAll(/(?<![A-Za-z\d.,])\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  );
}
