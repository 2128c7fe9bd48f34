-- CreateTable
CREATE TABLE "custom_feature" (
    "workspace_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "custom_feature_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "custom_feature_key" (
    "workspace_id" UUID NOT NULL,
    "feature_id" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "custom_feature_key_pkey" PRIMARY KEY ("workspace_id","feature_id","ordinal")
);

-- CreateTable
CREATE TABLE "custom_feature_group" (
    "workspace_id" UUID NOT NULL,
    "feature_id" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "group_id" TEXT NOT NULL,

    CONSTRAINT "custom_feature_group_pkey" PRIMARY KEY ("workspace_id","feature_id","ordinal")
);

-- CreateTable
CREATE TABLE "custom_browser" (
    "workspace_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "custom_browser_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "custom_browser_release" (
    "workspace_id" UUID NOT NULL,
    "browser_id" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "version" TEXT NOT NULL,
    "release_date" DATE,
    "equals_browser" TEXT NOT NULL,
    "equals_version" TEXT NOT NULL,

    CONSTRAINT "custom_browser_release_pkey" PRIMARY KEY ("workspace_id","browser_id","ordinal")
);

-- CreateTable
CREATE TABLE "custom_browser_alias" (
    "workspace_id" UUID NOT NULL,
    "browser_id" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "os" TEXT,
    "spelling" TEXT NOT NULL,

    CONSTRAINT "custom_browser_alias_pkey" PRIMARY KEY ("workspace_id","browser_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "custom_browser_alias_workspace_id_spelling_key" ON "custom_browser_alias"("workspace_id", "spelling");

-- AddForeignKey
ALTER TABLE "custom_feature" ADD CONSTRAINT "custom_feature_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_feature_key" ADD CONSTRAINT "custom_feature_key_workspace_id_feature_id_fkey" FOREIGN KEY ("workspace_id", "feature_id") REFERENCES "custom_feature"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_feature_group" ADD CONSTRAINT "custom_feature_group_workspace_id_feature_id_fkey" FOREIGN KEY ("workspace_id", "feature_id") REFERENCES "custom_feature"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_browser" ADD CONSTRAINT "custom_browser_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_browser_release" ADD CONSTRAINT "custom_browser_release_workspace_id_browser_id_fkey" FOREIGN KEY ("workspace_id", "browser_id") REFERENCES "custom_browser"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_browser_alias" ADD CONSTRAINT "custom_browser_alias_workspace_id_browser_id_fkey" FOREIGN KEY ("workspace_id", "browser_id") REFERENCES "custom_browser"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

