// Owns what a reader should know of Backlight: how entries are made, what is stored, where they come from.
import type { JSX } from 'preact';
import { sourceView } from '../src/knowledge/card-view.ts';
import { entries, sources } from '../src/knowledge/index.ts';
import { formatDate, plural, t } from '../src/language/strings.ts';
import { ownVersion } from '../src/platform/browser.ts';
import { SourceList } from '../src/ui/SourceList.tsx';

export function About(): JSX.Element {
  const reviewed = entries.map((entry) => entry.reviewed).toSorted((a, b) => a.localeCompare(b));
  const [first = '', last = first] = [reviewed[0], reviewed.at(-1)];
  return (
    <>
      <p>{t('about_version', ownVersion())}</p>
      <p>
        {t('about_entries', entries.length, sources.length)}{' '}
        {first === last
          ? t('about_checkedOn', formatDate(first))
          : t('about_checkedBetween', formatDate(first), formatDate(last))}{' '}
        <b>{t('entry_notReviewed')}</b>
      </p>
      <p>{t('about_made')}</p>
      <p>{t('options_aboutAdvice')}</p>
      <h3>{t('about_privacy')}</h3>
      <p>{t('options_aboutPrivacy')}</p>
      <p>{t('about_noticed')}</p>
      <p>
        <a href="../PRIVACY.txt">{t('about_privacyWhole')}</a>
      </p>
      <h3>{t('about_licence')}</h3>
      <p>{t('options_aboutLicence')}</p>
      <ul>
        <li>
          <a href="../CHANGELOG.txt">{t('about_changes')}</a>
        </li>
        <li>
          <a href="../THIRD-PARTY.txt">{t('about_libraries')}</a>
        </li>
      </ul>
      <details>
        <summary>{plural('about_sources', sources.length)}</summary>
        <SourceList sources={sources.map(sourceView)} />
      </details>
    </>
  );
}
