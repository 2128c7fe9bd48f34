export const call = (href: string) => fetch(href);
