import { rolloutStage } from './rollout-stage.ts';

export default rolloutStage({
  id: 'at-100-percent',
  title: 'In July 2020 stale ids are refused everywhere, for every app',
  day: '07-01',
  refused: ['acme/guinea-pig', 'acme/mouse', 'acme/lark', 'beta/guinea-pig', 'beta/mouse', 'beta/lark'],
});
