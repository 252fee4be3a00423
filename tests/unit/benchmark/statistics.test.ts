import { median, quantile, ratio, spread } from '../../benchmark/statistics';

describe('figures of some rounds', () => {
  test.each([
    ['an odd number', [3, 1, 2], 2],
    ['an even number', [4, 1, 3, 2], 2.5],
    ['one', [7], 7],
  ])('the median of %s is the middle', (_what, figures, expected) => {
    expect(median(figures)).toBe(expected);
  });

  test('of nothing there is no median', () => {
    expect(median([])).toBeNaN();
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('95 of 100 lie below p95', () => {
    const figures = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(figures.filter((figure) => figure < quantile(figures, 0.95))).toHaveLength(95);
    expect(quantile(figures, 1)).toBe(100);
  });

  test('a spread goes from the least to the most', () => {
    expect(spread([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
  });

  test('a ratio is that of rounds next to each other: a machine that slows down changes nothing', () => {
    expect(ratio([600, 300, 60], [100, 50, 10])).toEqual({ median: 6, min: 6, max: 6 });
  });
});
