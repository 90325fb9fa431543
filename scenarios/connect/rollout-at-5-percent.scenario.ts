import { rolloutStage } from './rollout-stage.ts';

export default rolloutStage({
  id: 'at-5-percent',
  title: 'On 24 June 2020 stale ids are refused everywhere for 5 % of the apps',
  day: '06-24',
  refused: ['acme/guinea-pig', 'acme/mouse', 'acme/lark', 'beta/guinea-pig'],
});
