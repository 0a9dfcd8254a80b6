// Owns the page of the soak: 60 times a second something on it changes, while its size stays the same. HTML text.
// Numbers without end are words that the finder has not met; those of the start, for a while, have it read all that it
// knows, so that what grows later grows for another reason.

export const SOAK_PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Soak</title>
<style>body { font: 16px sans-serif; margin: 40px; height: 700px; overflow: hidden } p { margin: 4px 0 }</style></head><body>
<p>Some people with <b id="mention">sciatica</b> also have pain in the lower back.</p><main></main><script>
  const PARAGRAPHS = 60;
  const texts = [
    'He has low back pain and a slipped disc, and walks a little.',
    'Deep tissue massage is one of the treatments that people with back pain try.',
    'An ordinary line of an ordinary log, about nothing in particular.',
    'Loss of bladder control with back pain is a warning sign.',
    'Massage flushes toxins out of the muscles of the lower back.',
  ];
  const KNOWN_NUMBERS = 300_000;
  const KNOWN_MS = 20_000;
  const main = document.querySelector('main');
  const known = Object.assign(document.createElement('p'), { hidden: true });
  known.append(Array.from({ length: KNOWN_NUMBERS }, (_, n) => n).join(' '));
  main.after(known);
  setTimeout(() => known.remove(), KNOWN_MS);
  const make = (n) => {
    const p = document.createElement('p');
    p.append(texts[n % texts.length], Object.assign(document.createElement('i'), { textContent: ' ' + n }));
    return p;
  };
  for (let n = 0; n < PARAGRAPHS; n++) main.append(make(n));
  const soak = (window.soak = { frames: 0, longest: 0, last: performance.now() });
  const changes = [
    (n) => { main.append(make(n)); main.firstChild.remove(); },
    (n) => { main.children[n % PARAGRAPHS].firstChild.data = texts[n % texts.length]; },
    (n) => { main.children[n % PARAGRAPHS].replaceWith(make(n)); },
    (n) => { main.children[n % PARAGRAPHS].toggleAttribute('hidden'); main.children[(n + 30) % PARAGRAPHS].hidden = false; },
    (n) => { main.children[n % PARAGRAPHS].lastChild.textContent = ' ' + n; },
    (n) => { main.prepend(main.lastChild); },
    (n) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(make(n));
      main.children[n % PARAGRAPHS].replaceWith(host);
    },
  ];
  (function change() {
    const now = performance.now();
    soak.longest = Math.max(soak.longest, now - soak.last);
    soak.last = now;
    const n = KNOWN_NUMBERS + soak.frames++;
    changes[n % changes.length](n);
    requestAnimationFrame(change);
  })();
</script></body></html>`;
