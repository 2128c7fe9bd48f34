-- CreateTable
CREATE TABLE "site_check" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "fail_on" TEXT[],
    "pinned" BOOLEAN NOT NULL,
    "site_name" TEXT NOT NULL,
    "audience_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "edition_id" UUID NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "passed" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "undecided" INTEGER NOT NULL,
    "items" TEXT NOT NULL,

    CONSTRAINT "site_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "site_check_workspace_id_site_id_id_idx" ON "site_check"("workspace_id", "site_id", "id");

-- AddForeignKey
ALTER TABLE "site_check" ADD CONSTRAINT "site_check_workspace_id_site_id_fkey" FOREIGN KEY ("workspace_id", "site_id") REFERENCES "site"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

