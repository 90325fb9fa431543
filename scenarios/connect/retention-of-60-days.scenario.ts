import { ownRetention } from './own-retention.ts';

export default ownRetention(60, 'as Atlassian itself does for paid sites');
