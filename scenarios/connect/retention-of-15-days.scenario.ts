import { ownRetention } from './own-retention.ts';

export default ownRetention(15, 'as Atlassian itself does for trials');
