import { expect, it } from 'vitest';
import { scopeText } from '../../simulator/oauth/pages/scope-texts.ts';

it('The consent page words the scope of personal data reporting as the console does', () => {
  expect(scopeText('report:personal-data')).toEqual({
    title: 'Personal data reporting API',
    description: 'Report user accounts that an app is storing personal data for.',
  });
});
