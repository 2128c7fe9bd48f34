/** Ids as documents and forms show them in examples. */
export const SITE = '0199f0c2-b1c2-7d3e-8f4a-5b6c7d8e9f01';
export const AUDIENCE = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
export const SNAPSHOT = '0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90';
export const EDITION = '0199f0c2-7a3b-7b0c-8d1e-2f3a4b5c6d7e';
export const ADOPTION = '0199f0c2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';
export const CHECK = '0199f0c2-c0de-7d2e-8f3a-4b5c6d7e8f90';
export const CROSSING = '0199f0c2-d1e2-7f30-8a4b-5c6d7e8f9a0b';
export const EARLIER_SNAPSHOT = '0199e0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90';
