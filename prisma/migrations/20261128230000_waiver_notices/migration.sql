-- CreateTable
CREATE TABLE "waiver_notice" (
    "workspace_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "lead" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waiver_notice_pkey" PRIMARY KEY ("adoption_id","until","lead")
);

-- AddForeignKey
ALTER TABLE "waiver_notice" ADD CONSTRAINT "waiver_notice_workspace_id_adoption_id_fkey" FOREIGN KEY ("workspace_id", "adoption_id") REFERENCES "adoption"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A tenant adds to what was told, and takes nothing of it back.
GRANT SELECT, INSERT ON "waiver_notice" TO plimsoll_tenant;
ALTER TABLE "waiver_notice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "waiver_notice" TO plimsoll_tenant
  USING (workspace_id = (SELECT nullif(current_setting('plimsoll.workspace', true), '')::uuid));
