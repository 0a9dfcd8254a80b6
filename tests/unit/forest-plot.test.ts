// Forest plots hold every row of numbers, each on the axis of its own measure and outcome.
import { describe, expect, it } from 'vitest';
import { effectSizes, entryById, forestPlots } from '../../src/knowledge/index.ts';

const ids = [...new Set(effectSizes.map(({ entry }) => entry))];

describe.each(ids)('the plots of %s', (id) => {
  const plots = forestPlots(id);
  const rows = effectSizes.filter(({ entry }) => entry === id);

  it('show every row once', () => {
    expect(plots.flatMap((plot) => plot.rows)).toHaveLength(rows.length);
  });

  it('lie on their axis, no difference and room on both sides of it', () => {
    for (const plot of plots) {
      const places = plot.rows.flatMap(({ at, from, to }) => [at, from ?? at, to ?? at]);
      for (const place of [...places, plot.none, ...plot.ticks.map(({ at }) => at)]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
      expect(plot.ticks.length).toBeGreaterThanOrEqual(3);
      expect(plot.none).toBeLessThan(0.9);
    }
  });

  it('name a situation that the entry has a statement for', () => {
    expect(entryById(id)).toMatchObject({ kind: 'term' });
    for (const { situation } of plots) {
      expect(['New pain', 'Long-lasting pain', 'Preventing the next episode']).toContain(situation);
    }
  });
});

describe('a plot', () => {
  it('says what its numbers say', () => {
    const [plot] = forestPlots('swedish-massage');
    expect(plot).toMatchObject({
      title: 'How much it bothers people, points on a scale of 100',
      better: 'less bother',
      worse: 'more bother',
    });
    expect(plot?.rows[0]).toMatchObject({
      heading: 'Against usual care, at 10 weeks',
      note: 'Relaxation massage (Swedish type) for long-lasting back pain. 269 people in 1 trial. Low certainty.',
      numbers: '−17 (−22 to −12)',
    });
    // −17 lies between −22 and −12, all of it on the side of less bother.
    const { at = 0, from, to } = plot?.rows[0] ?? {};
    expect(from).toBeLessThan(at);
    expect(to).toBeGreaterThan(at);
    expect(to).toBeLessThan(plot?.none ?? 0);
  });

  it('never mixes measures or outcomes', () => {
    const titles = forestPlots('massage-therapy').map(({ situation, title }) => `${situation}: ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('Long-lasting pain: Disability, points on a scale of 100');
    expect(titles).toContain('Long-lasting pain: Pain, times the usual spread of scores between people');
  });

  it('draws a ratio around one, better to the left', () => {
    const [plot] = forestPlots('walking').filter(({ title }) => title.includes('hazard'));
    expect(plot?.ticks.find(({ text }) => text === '1')?.at).toBe(plot?.none);
    expect(plot?.rows[0]?.to).toBeLessThan(plot?.none ?? 0);
  });
});
