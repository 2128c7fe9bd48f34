export const shared = () => import('./redis-counts.js');
