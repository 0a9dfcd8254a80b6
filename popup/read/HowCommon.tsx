// Owns "How common is this without pain?": findings of the text that have numbers, each with its caution and a small plot.
// Whoever shows it makes sure that no warning sign stands beside it.
import type { JSX } from 'preact';
import { sourceById } from '../../src/knowledge/index.ts';
import { prevalenceOf, READ_TOGETHER } from '../../src/knowledge/prevalence.ts';
import { t } from '../../src/language/strings.ts';
import { PrevalencePlot } from '../../src/ui/PrevalencePlot.tsx';
import { SourceList } from '../../src/ui/SourceList.tsx';

export function HowCommon({ entries }: { readonly entries: readonly string[] }): JSX.Element | null {
  const findings = prevalenceOf(entries, sourceById);
  if (findings.length === 0) return null;
  const sources = new Map(findings.flatMap((finding) => finding.sources.map((source) => [source.id, source])));
  return (
    <section class="how-common">
      <h2>{t('read_commonHeading')}</h2>
      <p>{READ_TOGETHER}</p>
      {findings.map(({ title, sentences, caution, rows }) => (
        <article key={title}>
          <h3>{title}</h3>
          <p>{sentences.join(' ')}</p>
          <PrevalencePlot rows={rows} />
          <p>{caution}</p>
        </article>
      ))}
      <SourceList sources={[...sources.values()]} />
    </section>
  );
}
