-- What is below a path is one range of paths by bytes. LIKE would not do: row-level security lets no index answer it.
ALTER TABLE "audit_entry" ALTER COLUMN "resource" TYPE TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_principal_id_id_idx" ON "audit_entry"("workspace_id", "principal_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_action_id_idx" ON "audit_entry"("workspace_id", "action", "id");

-- CreateIndex
CREATE INDEX "audit_entry_resource_idx" ON "audit_entry"("resource");

-- CreateIndex
CREATE INDEX "audit_entry_correlation_id_idx" ON "audit_entry"("correlation_id");
