// Entry: one frame of a web page. Follows settings and what the reader asks of this tab; starts nothing it does not need.
import phraseTable from 'backlight:phrase-table';
import { removeHosts } from './card/host.ts';
import { type Explained, explain } from './explain.ts';
import { optionsFrom } from './explain-options.ts';
import { setMessages } from './language/strings.ts';
import { createFinder } from './match/finder.ts';
import { ownRows } from './match/own-words.ts';
import { ownCard } from './own-card.ts';
import { clearHighlights } from './page/highlights.ts';
import { getMessage } from './platform/browser.ts';
import { whenOrphaned } from './platform/lifecycle.ts';
import type { PageRequest } from './platform/message-table.ts';
import { askForEntries, listenForPagePort, reportFound } from './platform/messages.ts';
import { changeSettings, readSettings, watchSettings } from './platform/settings.ts';
import { muting } from './platform/settings-shape.ts';
import { shadowRootOf } from './platform/shadow-root.ts';
import { siteOf } from './platform/site-of.ts';
import { isOnFor } from './platform/sites.ts';
import { readWords, watchWords } from './platform/words.ts';
import { isHere, reportOf } from './report.ts';
import { MARK_STYLES } from './ui/mark-styles.ts';

/** Follows everything for as long as the document lives and the extension with it: on, off, changed. */
async function start(): Promise<void> {
  const site = siteOf(location);
  const life = new AbortController();
  let [settings, words] = await Promise.all([readSettings(), readWords()]);
  /** What the reader asked of this tab, whatever lists and modes say. */
  let asked: boolean | undefined;
  let running: { readonly stop: AbortController; readonly explained: Explained } | undefined;

  const changed = (): void => {
    port.changed();
    reportFound();
  };

  const begin = (): void => {
    const stop = new AbortController();
    const explained = explain({
      document,
      finder: createFinder(phraseTable, ownRows(words)),
      async fetchEntries(ids) {
        const noted = words.filter(({ id }) => ids.includes(id));
        const others = ids.filter((id) => !noted.some((word) => word.id === id));
        return [...noted.map(ownCard), ...(others.length > 0 ? await askForEntries(others) : [])];
      },
      options: optionsFrom(settings),
      shadowRootOf,
      styles: MARK_STYLES,
      onChange: changed,
      onMute: (id, isMuted) => void changeSettings(muting(id, isMuted)),
      signal: stop.signal,
    });
    running = { stop, explained };
  };

  const end = (): void => {
    running?.stop.abort();
    running = undefined;
  };

  const isWanted = (): boolean => settings.enabled && (asked ?? isOnFor(settings, site));
  const follow = (): void => {
    const isOn = isWanted();
    const wasOn = running !== undefined;
    if (isOn && running) running.explained.update(optionsFrom(settings));
    else if (isOn) begin();
    else end();
    if (isOn !== wasOn) changed();
  };

  const answer = (request: PageRequest): void => {
    if (request.type === 'switch') {
      asked = request.on;
      follow();
      return;
    }
    if (!running || !isHere(request.frame)) return;
    const { page } = running.explained;
    const places =
      request.type === 'go' ? page.mentions().filter(({ entry }) => entry === request.entry) : page.shown();
    const mention = places[request.index];
    if (!mention) return;
    running.explained.open(mention);
    port.changed();
  };

  const port = listenForPagePort({
    report(full) {
      // A key may be pressed, or the popup opened, before all is counted: what the answer leaves out cannot be gone to.
      running?.explained.page.recount();
      return reportOf(full, site, running?.explained);
    },
    onRequest: answer,
    signal: life.signal,
  });
  watchSettings((next) => {
    settings = next;
    follow();
  }, life.signal);
  watchWords((next) => {
    words = next;
    // Phrases are built in when reading begins: everything is read anew.
    end();
    follow();
  }, life.signal);
  // An update of the extension cuts this script off: nothing it has put on the page may stay.
  whenOrphaned(() => {
    life.abort();
    end();
  }, life.signal);
  // The first word of a page comes when something is found: one with nothing to explain says nothing at all.
  if (isWanted()) begin();
  else if (window.top === window) changed();
}

// Firefox runs the script of a new version in open pages, where the old one was cut off without a word.
clearHighlights();
removeHosts(document);
setMessages(getMessage);
void start();
