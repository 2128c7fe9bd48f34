-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "site_id" UUID;
-- CreateIndex
CREATE INDEX "api_key_workspace_id_site_id_idx" ON "api_key"("workspace_id", "site_id");
-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_id_site_id_fkey" FOREIGN KEY ("workspace_id", "site_id") REFERENCES "site"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
