import fc from 'fast-check';
import { addDays, addMonths, firstCurrent } from '../../../src/calendar';

const days = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));

test('a review is overdue exactly where the public answer says so, whatever months there are', () => {
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 120 }), (today, lastReviewed, months) => {
      expect(lastReviewed < firstCurrent(today, months)).toBe(addMonths(lastReviewed, months) < today);
    }),
  );
});
