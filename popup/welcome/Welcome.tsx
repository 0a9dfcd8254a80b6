// Owns the one quiet page of the first run: a paragraph to try, what is stored, how to switch off. No tour.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../src/language/strings.ts';
import type { ChangeSettings } from '../../src/platform/settings.ts';
import { muting, type Settings } from '../../src/platform/settings-shape.ts';
import { openOptions } from '../../src/platform/tab.ts';
import { Sample } from '../../src/Sample.tsx';
import { LIST } from '../place.ts';

export function Welcome({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: ChangeSettings;
}): JSX.Element {
  // Whoever has come for the first time has no words of their own yet.
  const [words] = useState([]);
  return (
    <main class="welcome">
      <h1>{t('app_name')}</h1>
      <p>{t('welcome_what')}</p>
      <h2>{t('welcome_try')}</h2>
      <Sample settings={settings} words={words} onMute={(id, isMuted) => void onChange(muting(id, isMuted))} />
      <p>{t('welcome_how')}</p>
      <h2>{t('welcome_stored')}</h2>
      <p>{t('options_aboutPrivacy')}</p>
      <h2>{t('welcome_off')}</h2>
      <p>{t('welcome_offHow')}</p>
      <p>
        <b>{t('entry_notReviewed')}</b> {t('options_aboutAdvice')}
      </p>
      <p class="buttons">
        <a href={LIST}>{t('welcome_guide')}</a>
        <button type="button" class="link" onClick={openOptions}>
          {t('popup_options')}
        </button>
      </p>
    </main>
  );
}
