-- CreateTable
CREATE TABLE "adoption" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "fallback" TEXT NOT NULL,
    "owner" TEXT,
    "links" JSONB NOT NULL,
    "waiver_reason" TEXT,
    "waiver_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adoption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adoption_event" (
    "workspace_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "transition" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "comment" TEXT,
    "waiver_reason" TEXT,
    "waiver_until" DATE,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "full" DOUBLE PRECISION,
    "partial" DOUBLE PRECISION,
    "none" DOUBLE PRECISION,
    "unknown" DOUBLE PRECISION,
    "snapshot_id" UUID,
    "edition_id" UUID NOT NULL,
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "adoption_event_pkey" PRIMARY KEY ("adoption_id","version")
);

-- CreateIndex
CREATE INDEX "adoption_site_id_id_idx" ON "adoption"("site_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "adoption_workspace_id_id_key" ON "adoption"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "adoption_site_id_subject_kind_subject_id_key" ON "adoption"("site_id", "subject_kind", "subject_id");

-- AddForeignKey
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_workspace_id_site_id_fkey" FOREIGN KEY ("workspace_id", "site_id") REFERENCES "site"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adoption_event" ADD CONSTRAINT "adoption_event_workspace_id_adoption_id_fkey" FOREIGN KEY ("workspace_id", "adoption_id") REFERENCES "adoption"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A register of decisions is never thinned out: adoptions go with their site only, and what happened to one never changes.
CREATE FUNCTION refuse_to_forget_adoption() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM site WHERE id = OLD.site_id) THEN
    RAISE EXCEPTION 'An adoption is deleted with its site only.';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER adoption_stays BEFORE DELETE ON "adoption"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_forget_adoption();

CREATE FUNCTION refuse_to_forget_adoption_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' OR EXISTS (SELECT FROM adoption WHERE id = OLD.adoption_id) THEN
    RAISE EXCEPTION 'The history of an adoption is never changed.';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER adoption_event_stays BEFORE UPDATE OR DELETE ON "adoption_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_forget_adoption_event();
