-- CreateTable
CREATE TABLE "waterline" (
    "site_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "audience_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "seen_snapshot_id" UUID NOT NULL,
    "seen_edition_id" UUID NOT NULL,
    "snapshot_id" UUID,
    "edition_id" UUID,
    "features" BYTEA,
    "keys" BYTEA,
    "own" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "waterline_pkey" PRIMARY KEY ("site_id")
);

-- CreateTable
CREATE TABLE "crossing" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "before" DOUBLE PRECISION,
    "after" DOUBLE PRECISION NOT NULL,
    "from_snapshot_id" UUID NOT NULL,
    "from_edition_id" UUID NOT NULL,
    "to_snapshot_id" UUID NOT NULL,
    "to_edition_id" UUID NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "crossing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "waterline_workspace_id_site_id_key" ON "waterline"("workspace_id", "site_id");

-- CreateIndex
CREATE INDEX "crossing_workspace_id_site_id_id_idx" ON "crossing"("workspace_id", "site_id", "id");

-- CreateIndex
CREATE INDEX "crossing_site_id_subject_id_id_idx" ON "crossing"("site_id", "subject_id", "id");

-- AddForeignKey
ALTER TABLE "waterline" ADD CONSTRAINT "waterline_workspace_id_site_id_fkey" FOREIGN KEY ("workspace_id", "site_id") REFERENCES "site"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crossing" ADD CONSTRAINT "crossing_workspace_id_site_id_fkey" FOREIGN KEY ("workspace_id", "site_id") REFERENCES "site"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A tenant draws its lines anew, and never changes what passed them.
GRANT SELECT, INSERT, UPDATE ON "waterline" TO plimsoll_tenant;
GRANT SELECT, INSERT ON "crossing" TO plimsoll_tenant;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['waterline', 'crossing'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO plimsoll_tenant
      USING (workspace_id = (SELECT nullif(current_setting(''plimsoll.workspace'', true), '''')::uuid))', name);
  END LOOP;
END $$;
