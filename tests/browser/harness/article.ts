// Owns the sample article as it stands when all of it has been read: which mention is the second, and what a report
// counts, changes until then.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../../scripts/lib/paths.mjs';
import { resize, type Session, type TestPage } from './session.ts';

export const ARTICLE = 'sample-article.html';

/** The first mention of each entry in each section, as the article's own sections stand. */
const TERMS: readonly string[] = JSON.parse(
  await readFile(join(root, 'tests', 'pages', 'sample-article.expected.json'), 'utf8'),
);
const MARKS = {
  'backlight-term': TERMS,
  'backlight-warning': ['saddle numbness', 'loss of bladder control'],
  'backlight-claim': ['Less tight muscles', 'Better blood circulation', 'More endorphins', 'wider range of motion'],
};
/** Higher than the article: marks are registered only near what is seen. */
const ALL_OF_IT = { width: 1000, height: 6000 };

/** Opens the article, all of it on the screen, and waits for every mark that it is to have, in order. */
export async function openWholeArticle(session: Session): Promise<TestPage> {
  const test = await session.open(ARTICLE);
  await resize(test.page, ALL_OF_IT);
  await expect.poll(test.highlights).toMatchObject(MARKS);
  return test;
}
