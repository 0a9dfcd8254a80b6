// Owns the hostile pages: each is made by a script in the page itself, since a parser would cut it into harmless pieces.
// A page goes on by itself for as long as it is open, and keeps the times between its frames in `frameTimes`.

const WORDS =
  'the morning was cold and people with low back pain walked to work, some with sciatica, most of them slowly and ' +
  'without much talk about a slipped disc or spinal stenosis, until the sun came up over the roofs of the town. ';

const FRAME_TIMES = `
  const frameTimes = { last: performance.now(), longest: 0, count: 0, changes: 0 };
  (function tick() {
    const now = performance.now();
    frameTimes.longest = Math.max(frameTimes.longest, now - frameTimes.last);
    frameTimes.last = now;
    frameTimes.count++;
    requestAnimationFrame(tick);
  })();`;

const page = (script) =>
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title>' +
  `<script>${FRAME_TIMES}</script></head><body><main></main><script>
  const WORDS = ${JSON.stringify(WORDS)};
  const main = document.querySelector('main');
  const element = (name, ...inside) => { const made = document.createElement(name); made.append(...inside); return made; };
  const eachFrame = (change) => { change(); requestAnimationFrame(() => eachFrame(change)); };
  const MILLISECONDS_OF_EACH_FRAME = 8;
  const untilHalfTheFrame = (change) => {
    for (const end = performance.now() + MILLISECONDS_OF_EACH_FRAME; performance.now() < end; ) for (let n = 0; n < 50; n++) change();
  };
  ${script}</script></body></html>`;

const TINY_NODES = `
  const words = WORDS.split(/(?= )/);
  const paragraph = element('p');
  for (let n = 0; n < 300_000; n++) paragraph.append(element('b', words[n % words.length]));`;

/** Pages by name. */
export const HOSTILE = {
  'one text node of 20 MB': page(`main.append(WORDS.repeat(20 * 2 ** 20 / WORDS.length));`),
  'a hidden text node of 20 MB, ten changes a second': page(`
      const text = new Text(WORDS.repeat(20 * 2 ** 20 / WORDS.length));
      main.hidden = true;
      main.append(text);
      main.after('He has low back pain.');
      setInterval(() => text.replaceData(0, 3, ['the', 'one'][frameTimes.changes++ % 2]), 100);`),
  '800 levels of nesting': page(`
      let at = main;
      for (let level = 0; level < 800; level++) {
        at.append(WORDS);
        const inner = element(['em', 'b', 'div', 'section'][Math.floor(level / 200) % 4]);
        at.append(inner);
        at = inner;
      }
      at.append(WORDS);`),
  '300,000 tiny text nodes in one paragraph': page(`${TINY_NODES} main.append(paragraph);`),
  '300,000 tiny text nodes, hidden, one of them changing in each frame': page(`
      ${TINY_NODES}
      main.hidden = true;
      main.append(paragraph);
      main.after('He has low back pain.');
      const texts = [...paragraph.childNodes].map((b) => b.firstChild);
      eachFrame(() => { texts[(frameTimes.changes++ * 7919) % texts.length].data = words[frameTimes.changes % words.length]; });`),
  'millions of text changes': page(`
      const texts = Array.from({ length: 400 }, () => new Text(WORDS));
      main.append(...texts.map((text) => element('p', text)));
      eachFrame(() => untilHalfTheFrame(() => { texts[frameTimes.changes++ % texts.length].data = WORDS + frameTimes.changes; }));`),
  'millions of nodes that come and go': page(`
      eachFrame(() => untilHalfTheFrame(() => {
        main.append(element('p', 'He has sciatica ' + frameTimes.changes++));
        if (main.childNodes.length > 500) main.firstChild.remove();
      }));`),
  'endless scrolling': page(`
      eachFrame(() => {
        for (let n = 0; n < 10; n++, frameTimes.changes++) main.append(element('p', WORDS));
        scrollTo(0, document.body.scrollHeight);
      });`),
  '500 frames': page(`
      for (let n = 0; n < 500; n++) {
        const frame = element('iframe');
        Object.assign(frame, { width: 200, height: 60, srcdoc: '<p>' + WORDS + '</p>' });
        main.append(frame);
      }`),
  '100,000 hidden mentions of one entry': page(`
      main.hidden = true;
      main.append(...Array.from({ length: 100_000 }, () => element('span', 'He has sciatica. ')));
      main.after('He has low back pain.');`),
};
