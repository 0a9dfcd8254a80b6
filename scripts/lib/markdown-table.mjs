// Owns tables in written reports, padded as the formatter of this repository wants them.

/** A Markdown table; every row has as many cells as there are heads. */
export function markdownTable(heads, rows) {
  const widths = heads.map((head, column) => Math.max(3, ...[head, ...rows.map((row) => row[column])].map(length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column] - length(cell))).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const length = (cell) => [...cell].length;
