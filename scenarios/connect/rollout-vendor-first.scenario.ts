import { rolloutStage } from './rollout-stage.ts';

export default rolloutStage({
  id: 'vendor-first',
  title: 'From May 2020 on stale ids are refused at sites of the Vendor First program, and nowhere else',
  day: '05-20',
  refused: ['acme/guinea-pig', 'acme/mouse', 'acme/lark'],
});
