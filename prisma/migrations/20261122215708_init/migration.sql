-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "bcd_version" TEXT NOT NULL,
    "web_features_version" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "browser_count" INTEGER NOT NULL,
    "release_count" INTEGER NOT NULL,
    "feature_count" INTEGER NOT NULL,
    "key_count" INTEGER NOT NULL,
    "statement_count" INTEGER NOT NULL,
    "missing_keys" TEXT[],
    "index" BYTEA NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "browser" (
    "edition_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "upstream" TEXT,

    CONSTRAINT "browser_pkey" PRIMARY KEY ("edition_id","ordinal")
);

-- CreateTable
CREATE TABLE "release" (
    "edition_id" UUID NOT NULL,
    "browser_ordinal" SMALLINT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "version" TEXT NOT NULL,
    "release_date" DATE,
    "status" TEXT NOT NULL,
    "engine" TEXT,
    "engine_version" TEXT,
    "release_notes" TEXT,

    CONSTRAINT "release_pkey" PRIMARY KEY ("edition_id","browser_ordinal","ordinal")
);

-- CreateTable
CREATE TABLE "feature_group" (
    "edition_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" TEXT,

    CONSTRAINT "feature_group_pkey" PRIMARY KEY ("edition_id","id")
);

-- CreateTable
CREATE TABLE "feature" (
    "edition_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "description_html" TEXT,
    "baseline" TEXT,
    "baseline_low_date" TEXT,
    "baseline_high_date" TEXT,
    "discouraged" JSONB,

    CONSTRAINT "feature_pkey" PRIMARY KEY ("edition_id","ordinal")
);

-- CreateTable
CREATE TABLE "feature_group_member" (
    "edition_id" UUID NOT NULL,
    "feature_ordinal" SMALLINT NOT NULL,
    "group_id" TEXT NOT NULL,

    CONSTRAINT "feature_group_member_pkey" PRIMARY KEY ("edition_id","feature_ordinal","group_id")
);

-- CreateTable
CREATE TABLE "feature_spec" (
    "edition_id" UUID NOT NULL,
    "feature_ordinal" SMALLINT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "feature_spec_pkey" PRIMARY KEY ("edition_id","feature_ordinal","ordinal")
);

-- CreateTable
CREATE TABLE "feature_caniuse" (
    "edition_id" UUID NOT NULL,
    "feature_ordinal" SMALLINT NOT NULL,
    "caniuse_id" TEXT NOT NULL,

    CONSTRAINT "feature_caniuse_pkey" PRIMARY KEY ("edition_id","feature_ordinal","caniuse_id")
);

-- CreateTable
CREATE TABLE "feature_redirect" (
    "edition_id" UUID NOT NULL,
    "feature_ordinal" SMALLINT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "target_id" TEXT NOT NULL,

    CONSTRAINT "feature_redirect_pkey" PRIMARY KEY ("edition_id","feature_ordinal","ordinal")
);

-- CreateTable
CREATE TABLE "feature_support" (
    "edition_id" UUID NOT NULL,
    "feature_ordinal" SMALLINT NOT NULL,
    "browser_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "feature_support_pkey" PRIMARY KEY ("edition_id","feature_ordinal","browser_id")
);

-- CreateTable
CREATE TABLE "compat_key" (
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "description" TEXT,
    "mdn_url" TEXT,
    "spec_urls" TEXT[],
    "experimental" BOOLEAN NOT NULL DEFAULT false,
    "standard_track" BOOLEAN NOT NULL DEFAULT false,
    "deprecated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "compat_key_pkey" PRIMARY KEY ("edition_id","ordinal")
);

-- CreateTable
CREATE TABLE "feature_key" (
    "edition_id" UUID NOT NULL,
    "feature_ordinal" SMALLINT NOT NULL,
    "key_ordinal" INTEGER NOT NULL,
    "headline" BOOLEAN NOT NULL,

    CONSTRAINT "feature_key_pkey" PRIMARY KEY ("edition_id","feature_ordinal","key_ordinal")
);

-- CreateTable
CREATE TABLE "support_statement" (
    "edition_id" UUID NOT NULL,
    "key_ordinal" INTEGER NOT NULL,
    "browser_ordinal" SMALLINT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "version_added" TEXT,
    "version_removed" TEXT,
    "partial_implementation" BOOLEAN NOT NULL DEFAULT false,
    "prefix" TEXT,
    "alternative_name" TEXT,
    "flags" JSONB,
    "notes" TEXT[],

    CONSTRAINT "support_statement_pkey" PRIMARY KEY ("edition_id","key_ordinal","browser_ordinal","ordinal")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audience" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visits_mapped" DOUBLE PRECISION NOT NULL,
    "visits_approximated" DOUBLE PRECISION NOT NULL,
    "visits_unknown" DOUBLE PRECISION NOT NULL,
    "visits_bots" DOUBLE PRECISION NOT NULL,
    "rows_mapped" INTEGER NOT NULL,
    "rows_approximated" INTEGER NOT NULL,
    "rows_unknown" INTEGER NOT NULL,
    "rows_bots" INTEGER NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot_share" (
    "snapshot_id" UUID NOT NULL,
    "browser" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "visits" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "snapshot_share_pkey" PRIMARY KEY ("snapshot_id","browser","release")
);

-- CreateTable
CREATE TABLE "snapshot_row" (
    "snapshot_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT,
    "os" TEXT,
    "os_version" TEXT,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "browser" TEXT,
    "release" TEXT,
    "visits" DOUBLE PRECISION NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "snapshot_row_pkey" PRIMARY KEY ("snapshot_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "edition_bcd_version_web_features_version_key" ON "edition"("bcd_version", "web_features_version");

-- CreateIndex
CREATE UNIQUE INDEX "browser_edition_id_id_key" ON "browser"("edition_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "release_edition_id_browser_ordinal_version_key" ON "release"("edition_id", "browser_ordinal", "version");

-- CreateIndex
CREATE UNIQUE INDEX "feature_edition_id_id_key" ON "feature"("edition_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "compat_key_edition_id_key_key" ON "compat_key"("edition_id", "key");

-- CreateIndex
CREATE INDEX "feature_key_edition_id_key_ordinal_idx" ON "feature_key"("edition_id", "key_ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_workspace_id_idx" ON "api_key"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "audience_workspace_id_id_key" ON "audience"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "snapshot_workspace_id_audience_id_to_id_idx" ON "snapshot"("workspace_id", "audience_id", "to" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_audience_id_from_to_key" ON "snapshot"("audience_id", "from", "to");

-- CreateIndex
CREATE INDEX "snapshot_row_snapshot_id_outcome_ordinal_idx" ON "snapshot_row"("snapshot_id", "outcome", "ordinal");

-- AddForeignKey
ALTER TABLE "browser" ADD CONSTRAINT "browser_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_edition_id_browser_ordinal_fkey" FOREIGN KEY ("edition_id", "browser_ordinal") REFERENCES "browser"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_group" ADD CONSTRAINT "feature_group_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_group" ADD CONSTRAINT "feature_group_edition_id_parent_id_fkey" FOREIGN KEY ("edition_id", "parent_id") REFERENCES "feature_group"("edition_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature" ADD CONSTRAINT "feature_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_group_member" ADD CONSTRAINT "feature_group_member_edition_id_feature_ordinal_fkey" FOREIGN KEY ("edition_id", "feature_ordinal") REFERENCES "feature"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_group_member" ADD CONSTRAINT "feature_group_member_edition_id_group_id_fkey" FOREIGN KEY ("edition_id", "group_id") REFERENCES "feature_group"("edition_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_spec" ADD CONSTRAINT "feature_spec_edition_id_feature_ordinal_fkey" FOREIGN KEY ("edition_id", "feature_ordinal") REFERENCES "feature"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_caniuse" ADD CONSTRAINT "feature_caniuse_edition_id_feature_ordinal_fkey" FOREIGN KEY ("edition_id", "feature_ordinal") REFERENCES "feature"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_redirect" ADD CONSTRAINT "feature_redirect_edition_id_feature_ordinal_fkey" FOREIGN KEY ("edition_id", "feature_ordinal") REFERENCES "feature"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_support" ADD CONSTRAINT "feature_support_edition_id_feature_ordinal_fkey" FOREIGN KEY ("edition_id", "feature_ordinal") REFERENCES "feature"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compat_key" ADD CONSTRAINT "compat_key_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_key" ADD CONSTRAINT "feature_key_edition_id_feature_ordinal_fkey" FOREIGN KEY ("edition_id", "feature_ordinal") REFERENCES "feature"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feature_key" ADD CONSTRAINT "feature_key_edition_id_key_ordinal_fkey" FOREIGN KEY ("edition_id", "key_ordinal") REFERENCES "compat_key"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_statement" ADD CONSTRAINT "support_statement_edition_id_key_ordinal_fkey" FOREIGN KEY ("edition_id", "key_ordinal") REFERENCES "compat_key"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_statement" ADD CONSTRAINT "support_statement_edition_id_browser_ordinal_fkey" FOREIGN KEY ("edition_id", "browser_ordinal") REFERENCES "browser"("edition_id", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audience" ADD CONSTRAINT "audience_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_workspace_id_audience_id_fkey" FOREIGN KEY ("workspace_id", "audience_id") REFERENCES "audience"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_share" ADD CONSTRAINT "snapshot_share_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_row" ADD CONSTRAINT "snapshot_row_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
