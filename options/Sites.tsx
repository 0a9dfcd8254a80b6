// Owns the list of sites where Backlight is off.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
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
      <h2>Sites where Backlight is off</h2>
      <form onSubmit={add}>
        <label for="site">A site's name or address. Its subdomains count too.</label>
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
          <button type="submit">Add</button>
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
              aria-label={`Remove ${site}`}
              onClick={() => onChange(sites.filter((other) => other !== site))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
