// Owns the hostile pages: each is made by a script in the page itself, since a parser would cut it into harmless pieces.
// Pages are HTML text; `seconds` is how long the page goes on by itself.

const WORDS =
  'the morning was cold and people with low back pain walked to work, some with sciatica, most of them slowly and ' +
  'without much talk about a slipped disc or spinal stenosis, until the sun came up over the roofs of the town. ';

/** Times between frames from before the page's own script on; read by `gapsOf`. */
const FRAMES = `
  window.frames_ = { last: performance.now(), longest: 0, over50: 0, count: 0 };
  (function tick() {
    const now = performance.now(), gap = now - frames_.last;
    frames_.last = now; frames_.count++;
    if (gap > frames_.longest) frames_.longest = gap;
    if (gap > 50) frames_.over50++;
    requestAnimationFrame(tick);
  })();`;

const page = (script, body = '<main id="main"></main>') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title><script>${FRAMES}</script></head>` +
  `<body>${body}<script>const WORDS = ${JSON.stringify(WORDS)}; const main = document.getElementById('main');${script}</script></body></html>`;

export const PAGES = {
  'one text node of 20 MB': {
    seconds: 8,
    html: page(`main.append(WORDS.repeat(Math.ceil(20 * 1024 * 1024 / WORDS.length)));`),
  },
  'a text node of 20 MB that changes ten times a second': {
    seconds: 8,
    html: page(`const text = new Text(WORDS.repeat(Math.ceil(20 * 1024 * 1024 / WORDS.length))); main.hidden = true; main.append(text); document.body.append('He has low back pain.');
      let n = 0; setInterval(() => text.replaceData(0, 3, ['the', 'one'][n++ % 2]), 100);`),
  },
  '800 levels of nesting': {
    seconds: 4,
    html: page(`let at = main; for (let level = 0; level < 800; level++) {
      at.append(WORDS); const inner = document.createElement(level % 2 ? 'em' : 'b'); at.append(inner); at = inner; }
      at.append(WORDS);`),
  },
  '300,000 tiny text nodes in one paragraph': {
    seconds: 8,
    html: page(`const words = WORDS.split(/(?= )/); const p = document.createElement('p');
      for (let n = 0; n < 300000; n++) { const b = document.createElement('b'); b.append(words[n % words.length]); p.append(b); }
      main.append(p);`),
  },
  '300,000 tiny text nodes in one paragraph, one of them changing in each frame': {
    seconds: 8,
    html: page(`const words = WORDS.split(/(?= )/); const p = document.createElement('p');
      for (let n = 0; n < 300000; n++) { const b = document.createElement('b'); b.append(words[n % words.length]); p.append(b); }
      main.append(p); let n = 0;
      (function change() { p.childNodes[(n++ * 7919) % 300000].firstChild.data = words[n % words.length]; requestAnimationFrame(change); })();`),
  },
  'millions of changes': {
    seconds: 10,
    html: page(`const texts = []; for (let n = 0; n < 400; n++) { const p = document.createElement('p'); const t = new Text(WORDS); p.append(t); main.append(p); texts.push(t); }
      let n = 0; window.changes = 0;
      (function change() { const end = performance.now() + 8;
        while (performance.now() < end) { for (let k = 0; k < 100; k++) { texts[n++ % 400].data = WORDS + n; changes++; } }
        requestAnimationFrame(change); })();`),
  },
  'millions of nodes coming and going': {
    seconds: 10,
    html: page(`let n = 0; window.changes = 0;
      (function change() { const end = performance.now() + 8;
        while (performance.now() < end) { for (let k = 0; k < 50; k++) { const p = document.createElement('p'); p.append('He has sciatica ' + n++); main.append(p); changes++; if (main.childNodes.length > 500) { main.firstChild.remove(); changes++; } } }
        requestAnimationFrame(change); })();`),
  },
  'infinite scroll': {
    seconds: 10,
    html: page(`(function more() { for (let n = 0; n < 10; n++) { const p = document.createElement('p'); p.append(WORDS); main.append(p); }
        scrollTo(0, document.body.scrollHeight); requestAnimationFrame(more); })();`),
  },
  '500 frames': {
    seconds: 10,
    html: page(`for (let n = 0; n < 500; n++) { const frame = document.createElement('iframe'); frame.width = 200; frame.height = 60;
      frame.srcdoc = '<p>' + WORDS + '</p>'; main.append(frame); }`),
  },
  '100,000 hidden mentions of one term': {
    seconds: 8,
    html: page(`const parts = []; for (let n = 0; n < 100000; n++) parts.push('He has sciatica. ');
      const p = document.createElement('p'); p.hidden = true; for (const part of parts) { const s = document.createElement('span'); s.append(part); p.append(s); } main.append(p, 'Low back pain.');`),
  },
};
