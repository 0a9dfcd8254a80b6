// Owns one list of sites, and the field that adds to it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../src/language/strings.ts';
import { parseSite } from './parse-site.ts';

export function SiteList({
  id,
  heading,
  sites,
  onAdd,
  onRemove,
}: {
  readonly id: string;
  readonly heading: string;
  readonly sites: readonly string[];
  readonly onAdd: (site: string) => void;
  readonly onRemove: (site: string) => void;
}): JSX.Element {
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<string>();

  const add = (event: Event): void => {
    event.preventDefault();
    const parsed = parseSite(written);
    if (parsed.kind === 'refused') {
      setProblem(parsed.reason);
      return;
    }
    setProblem(undefined);
    setWritten('');
    onAdd(parsed.host);
  };

  return (
    <div class="sites">
      <h3>{heading}</h3>
      <form onSubmit={add}>
        <label for={`site-${id}`}>{t('sites_label')}</label>
        <p class="add">
          <input
            id={`site-${id}`}
            type="text"
            value={written}
            autocomplete="off"
            spellcheck={false}
            placeholder="example.org"
            dir="ltr"
            aria-describedby={`problem-${id}`}
            aria-invalid={problem ? 'true' : 'false'}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
          <button type="submit">{t('common_add')}</button>
        </p>
        <p id={`problem-${id}`} class="problem" role="alert">
          {problem}
        </p>
      </form>
      <ul class="list">
        {sites.map((site) => (
          <li key={site}>
            <bdi dir="ltr">{site}</bdi>
            <button type="button" aria-label={t('common_removeThis', site)} onClick={() => onRemove(site)}>
              {t('common_remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
