-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "input" JSONB NOT NULL,
    "upload_id" UUID NOT NULL,
    "total_bytes" INTEGER NOT NULL,
    "read_bytes" INTEGER NOT NULL DEFAULT 0,
    "read_rows" INTEGER NOT NULL DEFAULT 0,
    "attempt" SMALLINT NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot_id" UUID,
    "refusal" JSONB,
    "created_by_id" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_part" (
    "upload_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "workspace_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_part_pkey" PRIMARY KEY ("upload_id","ordinal")
);

-- CreateIndex
CREATE INDEX "job_workspace_id_id_idx" ON "job"("workspace_id", "id" DESC);

-- CreateIndex
CREATE INDEX "job_workspace_id_audience_id_idx" ON "job"("workspace_id", "audience_id");

-- CreateIndex
CREATE INDEX "job_state_due_at_idx" ON "job"("state", "due_at");

-- CreateIndex
CREATE INDEX "job_part_workspace_id_idx" ON "job_part"("workspace_id");

-- CreateIndex
CREATE INDEX "job_part_created_at_idx" ON "job_part"("created_at");

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_workspace_id_audience_id_fkey" FOREIGN KEY ("workspace_id", "audience_id") REFERENCES "audience"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_part" ADD CONSTRAINT "job_part_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- One job of a workspace runs at a time: of two workers that begin two of them the second is refused.
CREATE UNIQUE INDEX "job_running_key" ON "job"("workspace_id") WHERE "state" = 'running';

-- A tenant asks for jobs and takes them back. Workers, who look for those of all, run as the operator.
GRANT SELECT, INSERT, UPDATE ON "job" TO plimsoll_tenant;
GRANT SELECT ON "job_part" TO plimsoll_tenant;
DO $$
DECLARE
  held CONSTANT text := '(SELECT nullif(current_setting(''plimsoll.workspace'', true), '''')::uuid)';
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['job', 'job_part'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO plimsoll_tenant USING (workspace_id = %s)', name, held);
  END LOOP;
END $$;
