export const rows = 'table';
