import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeMermaid } from '../../simulator/diagram/index.ts';
import { mermaidProblems } from './check-mermaid.ts';
import { Story } from './story.ts';

describe('the Mermaid text', () => {
  test('has actors, participants, arrows, notes, loops and red frames', () => {
    const story = new Story().exchange({
      ...{ direction: 'out', actor: 'browser:rohit', origin: 'localhost:4500', status: 403 },
      refusal: { condition: 'forged', check: 'it is not' },
    });
    for (let count = 0; count < 9; count++) story.exchange();
    expect(writeMermaid(story.diagram({ rohit: 'Rohit' })).split('\n')).toEqual([
      'sequenceDiagram',
      '  title A story',
      '  actor L1 as Rohit',
      '  participant L2 as App',
      '  participant L3 as API gateway',
      '  Note over L1,L3: ... Mon 5 Jan 2026, 09:00 UTC ...',
      '  L1->>L2: GET /me',
      '  rect rgba(200, 40, 30, 0.15)',
      '  L2-->>L1: 403',
      '  Note over L1,L2: forged: it must hold that it is not',
      '  end',
      '  loop \u00d7 8 more like these',
      '    L2->>L3: GET /me',
      '    L3-->>L2: 200',
      '  end',
      '',
    ]);
  });

  test('is of valid syntax, whatever is in the journal', () => {
    const hostile = [
      'end',
      'a;b',
      '#35;',
      '"x"',
      '<br/>',
      '%%{init: {}}%%',
      'a\r\nend\r\n',
      '\u2028L1->>L2: x',
      '',
    ];
    const check = (text: string) => {
      const diagram = new Story()
        .event('scenario.step', { title: text })
        .exchange({
          ...{ url: `/${text}`, status: 400, answer: { error: text }, clientId: text },
          headers: { 'user-agent': 'curl/8' },
          refusal: { condition: text, check: text },
        })
        .event('connect.silent', { callback: text, why: text })
        .diagram({ [text]: text });
      expect(mermaidProblems(writeMermaid({ ...diagram, title: text }))).toEqual([]);
    };
    for (const text of hostile) check(text);
    void assert(property(string({ unit: 'grapheme', maxLength: 60 }), check), { numRuns: 200 });
  });

  test('of an empty journal is an empty diagram', () => {
    expect(mermaidProblems(writeMermaid(new Story().diagram()))).toEqual([]);
  });
});
