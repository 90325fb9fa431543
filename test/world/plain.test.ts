import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromJson, toJson } from '../../simulator/world/plain.ts';

it('toJson and fromJson give back any value, also one that looks like a map', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('$map', '$$map', '$$$map', 'map'));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(
        key.filter((name) => name !== '__proto__'),
        tie('value'),
        { noNullPrototype: true },
      ),
      fc.array(fc.tuple(key, tie('value'))).map((entries) => new Map(entries)),
    ),
  }));
  fc.assert(
    fc.property(value, (original) => {
      expect(fromJson(toJson(original))).toEqual(original);
    }),
  );
});

it.each([
  '{"$map":1}',
  '{"$map":[1]}',
  '{"$map":[["a"]]}',
  '{"$map":[[1,2]]}',
  '{"$map":[],"other":1}',
])('fromJson refuses %s, which stands for no map', (text) => {
  expect(() => fromJson(text)).toThrow(SyntaxError);
});
