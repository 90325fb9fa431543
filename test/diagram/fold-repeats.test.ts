import { describe, expect, test } from 'vitest';
import { type FoldRow, type Row, shownRows } from '../../simulator/diagram/diagram.ts';
import { drawPage } from '../../simulator/diagram/index.ts';
import { HOUR } from '../../simulator/world/durations.ts';
import { Story } from './story.ts';

const folds = (rows: readonly Row[]): FoldRow[] =>
  rows.flatMap((row) => (row.kind === 'fold' ? [row, ...folds(row.rows)] : []));

const refused = { status: 401, refusal: { condition: 'tokenExpired', check: 'it lives' } };

describe('folding', () => {
  test('what repeats is shown once, with how often and until when', () => {
    const story = new Story();
    for (let count = 0; count < 241; count++) story.exchange({ url: `/issue/${count}` }).later(HOUR);
    const { rows } = story.diagram();
    expect(folds(rows).map(({ text, times }) => [text, times])).toEqual([
      ['\u00d7 239 more like these, until Thu 15 Jan 2026, 09:00', 240],
    ]);
    expect(shownRows(rows).length).toBeLessThan(7);
  });

  test('cycles in cycles are folded twice', () => {
    const story = new Story();
    for (let day = 0; day < 30; day++) {
      for (let count = 0; count < 5; count++) story.later(HOUR).exchange();
      story.later(HOUR).exchange({ url: '/other' });
    }
    const { rows } = story.diagram();
    expect(shownRows(rows).length).toBeLessThan(24);
    expect(folds(rows).map(({ times }) => times)).toEqual([29, 4, 4]);
  });

  test('steps that are said differently are not alike', () => {
    const story = new Story();
    for (let count = 0; count < 6; count++)
      story.event('scenario.step', { title: `order ${count}` }).exchange();
    expect(folds(story.diagram().rows)).toEqual([]);
  });

  test('a refusal among successes is not folded away', () => {
    const story = new Story();
    for (let count = 0; count < 100; count++) story.exchange(count === 50 ? refused : {});
    const bad = shownRows(story.diagram().rows).filter((row) => row.kind === 'arrow' && row.tone === 'bad');
    expect(bad).toHaveLength(1);
  });

  test('an exchange that a finding is about is not folded away', () => {
    const story = new Story();
    for (let count = 0; count < 100; count++) story.exchange();
    const finding = {
      rule: 'a/b',
      level: 'must' as const,
      message: 'm',
      why: 'w',
      source: 's',
      evidence: [101],
    };
    const shown = shownRows(story.diagram({}, [finding]).rows);
    expect(shown.filter((row) => row.kind === 'arrow' && row.exchange === 101)).toHaveLength(2);
  });

  test('a request is never parted from its answer', () => {
    const story = new Story();
    story.exchange({ method: 'POST' });
    for (let count = 0; count < 10; count++) story.later(HOUR).exchange();
    for (const { rows } of folds(story.diagram().rows)) {
      const roles = rows.flatMap((row) => (row.kind === 'arrow' ? [row.role] : []));
      expect(roles).toEqual(['request', 'answer']);
    }
  });

  test('a run in which nothing repeats is cut in the middle, and the cut says what was refused there', () => {
    const story = new Story();
    const word = (count: number) => [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    for (let count = 0; count < 5_000; count++)
      story.exchange({ url: `/${word(count)}`, ...(count % 10 === 0 && refused) });
    const diagram = story.diagram();
    const cut = diagram.rows.find((row) => row.kind === 'note' && row.text.startsWith('Left out'));
    expect(cut).toMatchObject({
      text: expect.stringMatching(
        /^Left out here: 4,\d{3} exchanges; refused among them: tokenExpired \u00d7 4\d\d\.$/,
      ),
    });
    expect(drawPage(diagram).length).toBeLessThan(1_000_000);
  });
});
