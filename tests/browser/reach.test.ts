// Every way text can stand on a page, and every way it can come, change and go: the marks follow.
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { highlightsOf } from '../../scripts/lib/drive.mjs';
import { forEachBrowser, resize, until } from './harness/session.ts';

/** Nothing tells that nothing will happen: so many ms without a mark are taken for it, more than any of our delays. */
const QUIET_MS = 500;
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET_MS));

/** Marked texts by the id of the section they stand in; names of dark grounds are given as they are. */
function marksBySection(page: Page | Frame): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        // Until the next frame a mark may stand on text that has just become shorter: no browser paints such a one.
        if (endOffset > (endContainer as Text).length || startOffset > (startContainer as Text).length) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        let at: Node = startContainer;
        for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
        const id = (at as Element).parentElement?.closest('section')?.id ?? 'body';
        found[id] = [...(found[id] ?? []), name.endsWith('-dark') ? `${range} (dark)` : range.toString()];
      }
    }
    for (const texts of Object.values(found)) texts.sort();
    return found;
  });
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  inline: ['herniated disc'],
  br: ['low backpain'],
  wbr: ['sciatica'],
  soft: ['scia\u00adtica'],
  zero: ['sciat\u200bica'],
  spaces: ['low\u00a0back\u202fpain'],
  hyphen: ['low\u2011back pain'],
  ligature: ['\ufb01bromyalgia'],
  wide: ['\uff53\uff43\uff49\uff41\uff54\uff49\uff43\uff41'],
  accent: ['scia\u0301tica'],
  open: ['sciatica'],
  closed: ['sciatica'],
  nested: ['sciatica'],
  contents: ['sciatica'],
  svg: ['sciatica'],
  aria: ['sciatica'],
  british: ['sciatica'],
  hidden: ['sciatica'],
  unseen: ['sciatica'],
  clipped: ['sciatica'],
  repeat: ['sciatica'],
  dark: ['sciatica (dark)'],
};

forEachBrowser((session) => {
  const openReach = async () => {
    const test = await session().open('reach.html');
    await resize(test.page, { width: 1000, height: 4000 });
    const inSections = async () => {
      const { body: _, ...sections } = await marksBySection(test.page);
      return sections;
    };
    await expect.poll(inSections).toEqual(EXPECTED);
    return test;
  };
  /** Changes the page and waits for what the marks of a section become. How soon is for the bench to say. */
  const follow = async (page: Page, id: string, expected: readonly string[], change: () => void): Promise<void> => {
    await page.evaluate(change);
    await until(
      `${id}: ${expected.join(', ') || 'nothing'}`,
      async () => JSON.stringify((await marksBySection(page))[id] ?? []) === JSON.stringify(expected),
    );
  };

  it('finds text however it stands on the page, and leaves alone what is not to be read', async () => {
    const { page, complaints } = await openReach();
    // Of two places of one entry it is the seen one that is marked.
    for (const id of ['hidden', 'unseen', 'clipped', 'repeat']) {
      const first = (section: string): string | undefined => {
        for (const highlight of (CSS.highlights as unknown as Map<string, Set<StaticRange>>).values()) {
          for (const { startContainer, startOffset } of highlight) {
            if (startContainer.parentElement?.closest('section')?.id === section) {
              return startContainer.textContent?.slice(0, startOffset);
            }
          }
        }
        return undefined;
      };
      await expect.poll(() => page.evaluate(first, id), { message: id }).toMatch(/^(Seen|First) $/);
    }
    expect(complaints).toEqual([]);
  });

  it('reaches frames without an address of their own', async () => {
    const { page } = await openReach();
    await page.evaluate(() => {
      const text = '<html lang="en"><p>Back pain and sciatica in a frame.</p>';
      const blob = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
      for (const src of [`data:text/html,${encodeURIComponent(text)}`, blob]) {
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }
    });
    const frames = await until('all frames', () => {
      const found = page.frames().filter((frame) => /^(?:about|data|blob):/.test(frame.url()));
      return found.length === 4 && found;
    });
    for (const frame of frames) {
      // Asked between two of its documents.
      const marks = (): Promise<Record<string, string[]>> => highlightsOf(frame).catch(() => ({}));
      await until('marks in the frame', async () => (await marks())['backlight-term']?.includes('sciatica'));
    }
  });

  it('reads XHTML, plain text and bare SVG', async () => {
    for (const path of ['reach.xhtml', 'reach.txt', 'reach.svg']) {
      const { page, complaints } = await session().open(path);
      await until(`marks in ${path}`, async () => (await highlightsOf(page))['backlight-term']?.includes('sciatica'));
      expect(complaints, path).toEqual([]);
    }
  });

  it('follows text that is appended, edited, split, moved, revealed, hidden and removed', async () => {
    const { page } = await openReach();
    const later = (change: () => void, expected: readonly string[]) => follow(page, 'later', expected, change);
    await later(() => {
      const paragraph = document.createElement('p');
      paragraph.append('Then ', 'sciat', 'ica came.');
      document.querySelector('#later')?.append(paragraph);
    }, ['sciatica']);
    await later(() => {
      const text = document.querySelector('#later p:last-child')?.lastChild as Text;
      text.data = 'ic nerve hurts.';
    }, ['sciatic nerve']);
    await later(
      () => document.querySelector('#later p:last-child')?.replaceChildren('A fibromyalgia.'),
      ['fibromyalgia'],
    );
    await later(() => {
      const text = document.querySelector('#later p:last-child')?.firstChild as Text;
      text.splitText(9).before(document.createElement('div'));
    }, []);
    await later(() => document.querySelector('#later p:last-child div')?.remove(), ['fibromyalgia']);
    await later(
      () => document.querySelector('#repeat')?.append(document.querySelector('#later p:last-child') as Node),
      [],
    );
    await follow(page, 'repeat', ['fibromyalgia', 'sciatica'], () => undefined);
    await follow(page, 'repeat', ['sciatica'], () => document.querySelector('#repeat p:last-child')?.remove());
    // In a shadow root, too.
    await follow(page, 'open', [], () => document.querySelector('x-open')?.shadowRoot?.replaceChildren('Nothing.'));
    await follow(page, 'open', ['sciatica'], () =>
      document.querySelector('x-open')?.shadowRoot?.append(' Sciatica? No: sciatica.'.slice(14)),
    );
    // A heading that comes begins a section.
    await follow(page, 'repeat', ['sciatica', 'sciatica'], () => {
      const text = document.querySelector('#repeat p')?.firstChild as Text;
      const rest = text.splitText(15);
      const paragraph = document.createElement('p');
      paragraph.append(rest);
      document.querySelector('#repeat')?.append(document.createElement('h3'), paragraph);
    });
    await follow(page, 'british', [], () => document.querySelector('#british p')?.toggleAttribute('hidden'));
    await follow(page, 'british', ['sciatica'], () => document.querySelector('#british p')?.toggleAttribute('hidden'));
  });

  it('leaves no mark on text that changes while it waits to be read again', async () => {
    const { page } = await openReach();
    const stale = await page.evaluate(async () => {
      const frames = async (count: number): Promise<void> => {
        for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      };
      const text = document.querySelector('#repeat p')?.firstChild as Text;
      const isMarked = (node: Node): boolean =>
        [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>).values()].some((highlight) =>
          [...highlight].some(({ startContainer }) => startContainer === node),
        );
      const before = isMarked(text);
      // Something comes beside it, and much else that is read first.
      text.after(document.createElement('b'));
      const many = Array.from({ length: 5000 }, () => document.createElement('p'));
      for (const paragraph of many) paragraph.append('A line of a log with sciatica.');
      const last = new Text('The last line, with fibromyalgia.');
      const seen = document.createElement('p');
      seen.style.cssText = 'position:fixed;top:0';
      seen.append(last);
      document.querySelector('#later')?.append(...many, seen);
      await frames(3);
      text.data = text.data.replaceAll('sciatica', 'nothing.');
      // The mark goes first, however long the rest takes.
      while (isMarked(text) && !isMarked(last)) await frames(1);
      return { before, after: isMarked(text) };
    });
    expect(stale).toEqual({ before: true, after: false });
  });

  it('does nothing while the tab is hidden, and follows when it is shown', async () => {
    const { page } = await openReach();
    const later = async (): Promise<readonly string[]> => (await marksBySection(page))['later'] ?? [];
    const change = (text: string): Promise<void> =>
      page.evaluate((now) => document.querySelector('#later p')?.replaceChildren(now), text);
    const other = await session().browser.newPage();
    await other.bringToFront();
    await until('a hidden tab', () => page.evaluate(() => document.hidden));
    await change('A fibromyalgia.');
    await quiet();
    expect(await later()).toEqual([]);
    await page.bringToFront();
    await until('the mark', async () => (await later()).includes('fibromyalgia'));
  });

  it('hands the first place to text that is revealed, by whatever means', async () => {
    const { page } = await openReach();
    for (const [id, reveal] of [
      ['hidden', () => document.querySelector('#hidden [hidden]')?.removeAttribute('hidden')],
      ['unseen', () => document.querySelector('#unseen .unseen')?.removeAttribute('class')],
    ] as const) {
      await page.evaluate(reveal);
      await until(`the first place in #${id}`, () =>
        page.evaluate((section) => {
          for (const highlight of (CSS.highlights as unknown as Map<string, Set<StaticRange>>).values()) {
            for (const { startContainer } of highlight) {
              if (startContainer.parentElement?.closest('section')?.id !== section) continue;
              if (startContainer.textContent?.startsWith('Unseen')) return true;
            }
          }
          return false;
        }, id),
      );
    }
  });

  it('leaves no trace of itself in the document, and comes back when a page clears the registry', async () => {
    const { page, highlights } = await openReach();
    const serialize = (): Promise<string> => page.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await serialize();
    await quiet();
    await page.evaluate(() => {
      const range = new StaticRange({
        startContainer: document.body,
        startOffset: 0,
        endContainer: document.body,
        endOffset: 1,
      });
      CSS.highlights.clear();
      CSS.highlights.set('own', new Highlight(range));
    });
    await quiet();
    expect(Object.keys(await highlights())).toEqual(['own']);
    await page.evaluate(() => {
      const text = document.querySelector('#later p')?.firstChild as Text;
      text.data = 'A slipped disc.';
      text.data = 'Nothing yet. A slipped disc.';
    });
    const after = await until('our marks', async () => {
      const now = await highlights();
      return now['backlight-term'] ? now : undefined;
    });
    expect(Object.keys(after)).toContain('own');
    await page.evaluate(() => document.querySelector('#later p')?.replaceChildren('Nothing yet.'));
    expect(await serialize()).toBe(before);
  });
});
