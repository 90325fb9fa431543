import { rolloutStage } from './rollout-stage.ts';

export default rolloutStage({
  id: 'before',
  title: 'Before the change a stale id is as good as any, at every site and for every app',
  day: '05-10',
  refused: [],
});
