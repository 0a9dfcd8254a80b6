// Owns the list of sites where Backlight is off.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../src/language/strings.ts';
import { parseSite } from './parse-site.ts';

export function Sites({
  sites,
  onChange,
}: {
  readonly sites: readonly string[];
  readonly onChange: (sites: readonly string[]) => void;
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
    if (!sites.includes(parsed.host)) onChange([...sites, parsed.host]);
  };

  return (
    <section>
      <h2>{t('sites_heading')}</h2>
      <form onSubmit={add}>
        <label for="site">{t('sites_label')}</label>
        <p class="add">
          <input
            id="site"
            type="text"
            value={written}
            autocomplete="off"
            spellcheck={false}
            placeholder="example.org"
            aria-describedby="site-problem"
            aria-invalid={problem ? 'true' : 'false'}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
          <button type="submit">{t('sites_add')}</button>
        </p>
        <p id="site-problem" class="problem" role="alert">
          {problem}
        </p>
      </form>
      <ul class="list">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              aria-label={t('sites_removeSite', site)}
              onClick={() => onChange(sites.filter((other) => other !== site))}
            >
              {t('sites_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
