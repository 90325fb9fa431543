import { rolloutStage } from './rollout-stage.ts';

export default rolloutStage({
  id: 'at-50-percent',
  title: 'Some days later stale ids are refused everywhere for half of the apps',
  day: '06-27',
  refused: ['acme/guinea-pig', 'acme/mouse', 'acme/lark', 'beta/guinea-pig', 'beta/mouse'],
});
