-- CreateTable
CREATE TABLE "browser_alias" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "os" TEXT,
    "of_version" TEXT,
    "spelling" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "browser_alias_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "browser_alias_workspace_id_spelling_key" ON "browser_alias"("workspace_id", "spelling");

-- AddForeignKey
ALTER TABLE "browser_alias" ADD CONSTRAINT "browser_alias_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "browser_alias" TO plimsoll_tenant;
ALTER TABLE "browser_alias" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "browser_alias" TO plimsoll_tenant
  USING (workspace_id = (SELECT nullif(current_setting('plimsoll.workspace', true), '')::uuid));
