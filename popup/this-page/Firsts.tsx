// Owns what the page mentions and leaves out of what guidelines put first: facts only, where the page is about treatment.
import type { JSX } from 'preact';
import { guidelineFirsts } from '../../src/knowledge/index.ts';
import { languageTag, t } from '../../src/language/strings.ts';
import type { PageReport } from '../../src/platform/message-table.ts';

export function Firsts({ reports }: { readonly reports: readonly PageReport[] }): JSX.Element | null {
  // The article is the page's own document; frames beside it are mostly not.
  const firsts = reports.find(({ top }) => top)?.firsts;
  if (!firsts) return null;
  const names = (ids: readonly string[]): string =>
    new Intl.ListFormat(languageTag()).format(
      guidelineFirsts.firsts.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    );
  return (
    <section>
      <h2>{t('firsts_heading')}</h2>
      {firsts.mentioned.length > 0 ? <p>{t('firsts_mentioned', names(firsts.mentioned))}</p> : null}
      {firsts.left.length > 0 ? <p>{t('firsts_left', names(firsts.left))}</p> : null}
    </section>
  );
}
