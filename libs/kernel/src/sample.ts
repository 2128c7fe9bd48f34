/**
 * Ids of the demo data. What documents show in examples bears them, so that an example can be sent as it is to a server that was
 * started with that data; on any other they name nothing.
 */
export const SAMPLE = {
  workspace: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e91',
  /** The first that a server with demo data imports. */
  edition: '0199f0c2-7a3b-7b0c-8d1e-2f3a4b5c6d7e',
  audience: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f',
  /** No site is measured by it. */
  otherAudience: '0199f0c2-8a4a-7c1d-9e2f-3a4b5c6d7e8f',
  snapshot: '0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90',
  earlierSnapshot: '0199e0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90',
  browserAlias: '0199f0c2-a1b2-7d3e-8f4a-5b6c7d8e9f01',
  site: '0199f0c2-b1c2-7d3e-8f4a-5b6c7d8e9f01',
  adoption: {
    proposed: '0199f0c2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
    approved: '0199f0c2-c3d5-7e5f-8a6b-7c8d9e0f1a2b',
    waived: '0199f0c2-c3d6-7e5f-8a6b-7c8d9e0f1a2b',
    shipping: '0199f0c2-c3d7-7e5f-8a6b-7c8d9e0f1a2b',
    rejected: '0199f0c2-c3d8-7e5f-8a6b-7c8d9e0f1a2b',
  },
  check: '0199f0c2-c0de-7d2e-8f3a-4b5c6d7e8f90',
  crossing: '0199f0c2-d1e2-7f30-8a4b-5c6d7e8f9a0b',
  job: '0199f0c2-a6b7-7d8e-9f01-2a3b4c5d6e7f',
  /** It never begins, so that it can be cancelled. */
  waitingJob: '0199f0c2-a6b8-7d8e-9f01-2a3b4c5d6e7f',
  apiKey: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e92',
  webhook: '0199f0c2-c1d2-7e3f-8a4b-5c6d7e8f9a01',
  delivery: '0199f0c2-d1e2-7f3a-8b4c-5d6e7f8a9b01',
  event: '0199f0c2-e1f2-7a3b-8c4d-5e6f7a8b9c01',
  auditEntry: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7ea4',
  correlation: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7ea5',
} as const;
