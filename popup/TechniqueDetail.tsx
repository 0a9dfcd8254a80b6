// Owns one treatment in full: what it is, how it feels, what research shows, harms, who should ask first, sources.
import type { ComponentChildren, JSX } from 'preact';
import { cardEntry, entryById, guide } from '../src/knowledge/index.ts';
import { EvidenceStatement } from '../src/ui/EvidenceStatement.tsx';
import { BackIcon } from '../src/ui/icons.tsx';
import { SourceList } from '../src/ui/SourceList.tsx';
import { Benefits } from './Benefits.tsx';
import { Drawing } from './Drawing.tsx';

export function TechniqueDetail({ id }: { readonly id: string }): JSX.Element {
  const entry = cardEntry(id);
  const full = entryById(id);
  const technique = guide.techniques.find((other) => other.id === id);
  const treatment = full?.kind === 'term' ? full.treatment : undefined;
  return (
    <>
      <header class="top">
        <a class="back" href="#/techniques" aria-label="Back to all techniques">
          <BackIcon />
        </a>
        <h1>{entry?.name ?? 'Not found'}</h1>
      </header>
      <main class="detail">
        {entry ? (
          <>
            {technique ? (
              <figure>
                <Drawing id={id} />
                <figcaption>{technique.drawing}</figcaption>
              </figure>
            ) : null}
            <p>{entry.short}</p>
            {treatment ? (
              <Part title="How it is done and how it feels">
                {technique ? <p class="pressure">Pressure: {technique.pressure.toLowerCase()}</p> : null}
                <List items={treatment.feels} />
              </Part>
            ) : null}
            <Part title="What research shows">
              {entry.evidence.map((evidence) => (
                <EvidenceStatement key={evidence.situation} evidence={evidence} full={true} />
              ))}
            </Part>
            {id === 'massage-therapy' ? <Benefits /> : null}
            <ListPart title="What it does not do" items={entry.doesNot} />
            <ListPart title="Ask a doctor first" items={entry.askFirst} />
            <ListPart
              title="Possible harms"
              items={entry.harms}
              none="No harms were checked. That does not mean there are none."
            />
            {technique ? (
              <Part title="Say this to your therapist">
                <ul>
                  {technique.say.map((line) => (
                    <li key={line}>“{line}”</li>
                  ))}
                </ul>
              </Part>
            ) : null}
            <ListPart
              title="What guidelines say"
              items={entry.guidelines.map(({ body, year, text }) => `${body} ${year}: ${text}`)}
            />
            <ListPart title="More" items={full?.kind === 'term' ? full.more : []} />
            <Part title="Sources">
              <SourceList sources={entry.sources} />
            </Part>
            <p class="reviewed">
              Checked against its sources on {entry.reviewed}. Next check due {entry.nextReview}. No clinician has
              reviewed this text yet.
            </p>
          </>
        ) : (
          <p>Backlight has no entry of this name.</p>
        )}
        <p>
          <a href="#/checklist">Warning signs and checklist</a>
        </p>
      </main>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function ListPart({
  title,
  items,
  none,
}: {
  readonly title: string;
  readonly items: readonly string[];
  readonly none?: string;
}): JSX.Element | null {
  if (items.length === 0 && !none) return null;
  return <Part title={title}>{items.length > 0 ? <List items={items} /> : <p>{none}</p>}</Part>;
}

function List({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
