-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "workspace_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "counts" TEXT NOT NULL,
    "bound" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "minimum_visits" INTEGER,
    "maximum_age_days" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" TEXT NOT NULL,
    "changed_by_name" TEXT NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("site_id","version")
);

-- CreateIndex
CREATE INDEX "site_workspace_id_audience_id_idx" ON "site"("workspace_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_workspace_id_id_key" ON "site"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_workspace_id_audience_id_fkey" FOREIGN KEY ("workspace_id", "audience_id") REFERENCES "audience"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_workspace_id_site_id_fkey" FOREIGN KEY ("workspace_id", "site_id") REFERENCES "site"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

