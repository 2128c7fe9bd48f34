-- DropIndex
DROP INDEX "api_key_workspace_id_idx";

-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "created_by_id" TEXT,
ADD COLUMN     "created_by_name" TEXT,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "former_hash" BYTEA,
ADD COLUMN     "former_until" TIMESTAMPTZ(3),
ADD COLUMN     "is_read_only" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "last_used_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "api_key_former_hash_key" ON "api_key"("former_hash");

-- CreateIndex
CREATE INDEX "api_key_workspace_id_id_idx" ON "api_key"("workspace_id", "id");

