import { v7 } from 'uuid';
import { auditContract } from './audit.contract.js';
import { InMemoryAuditLog, InMemoryAuditViews } from './in-memory-audit.js';

describe('InMemoryAuditLog', () => {
  const { held } = new InMemoryAuditLog();
  auditContract({
    logOf: (workspaceId) => new InMemoryAuditLog(held, workspaceId),
    viewsOf: (workspaceId) => new InMemoryAuditViews(held, workspaceId),
    newWorkspace: () => Promise.resolve(v7()),
  });
});
