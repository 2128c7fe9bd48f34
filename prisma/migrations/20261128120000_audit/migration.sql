-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "workspace_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "principal_id" TEXT,
    "principal_name" TEXT,
    "action" TEXT NOT NULL,
    "resource" TEXT,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "left_out" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "correlation_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_id_idx" ON "audit_entry"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What is on record is never changed. An entry goes with its workspace, or when it is too old: whoever forgets those says so
-- within the transaction.
CREATE FUNCTION refuse_to_forget_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('plimsoll.audit_retention', true) = 'on' THEN
      RETURN OLD;
    END IF;
    IF OLD.workspace_id IS NOT NULL AND NOT EXISTS (SELECT FROM workspace WHERE id = OLD.workspace_id) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'What is on record is never changed.';
END $$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_forget_audit_entry();
CREATE TRIGGER audit_stays BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget_audit_entry();

-- A tenant reads what is its own and what is nobody's, and writes its own.
GRANT SELECT, INSERT ON "audit_entry" TO plimsoll_tenant;
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_entry" TO plimsoll_tenant
  USING (
    workspace_id = (SELECT nullif(current_setting('plimsoll.workspace', true), '')::uuid)
    OR (workspace_id IS NULL AND (SELECT nullif(current_setting('plimsoll.workspace', true), '')) IS NOT NULL)
  )
  WITH CHECK (workspace_id = (SELECT nullif(current_setting('plimsoll.workspace', true), '')::uuid));
